/**
 * A page in the look of the site that has no script, and needs neither Next nor the database. `title` is a sentence of
 * our own, so there is nothing to escape; `content` is HTML.
 */
export const plainPage = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Talks</title>
<link rel="stylesheet" href="/refusal.css">
</head>
<body>
<header><a href="/" class="brand">Talks</a></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
