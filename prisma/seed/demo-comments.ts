/** What fictional visitors say in the demo. `held`: it still waits for a moderator. */
type DemoComment = { talk: string; name: string; hoursAgo: number; body: string; held?: boolean };

export const demoComments: DemoComment[] = [
  {
    talk: "How to publish a talk",
    name: "Paige Turner",
    hoursAgo: 300,
    body: "Can I paste the whole `<iframe …>` that YouTube gives me, or only the link?",
  },
  {
    talk: "How to publish a talk",
    name: "Otto Matic",
    hoursAgo: 72,
    body: "A PDF on my own site works as well:\n\n> any other address becomes a link",
  },
  {
    talk: "How to publish a talk",
    name: "Ima Listener",
    hoursAgo: 3,
    body: "Does the day stay right if I travel to another time zone?",
    held: true,
  },
  {
    talk: "How to answer the questions you ran out of time for",
    name: "Hans Upp",
    hoursAgo: 30,
    body: "I was third in the queue at the microphone. Glad there is a place to ask now!",
  },
  {
    talk: "How to answer the questions you ran out of time for",
    name: "Quest Ion",
    hoursAgo: 2,
    body: "What happens to a comment that was approved **by mistake**?",
    held: true,
  },
  {
    talk: "How to answer the questions you ran out of time for",
    name: "Cheap Watches",
    hoursAgo: 1,
    body: "Great talk! Visit [my shop](https://shop.example/) for more great talks.",
    held: true,
  },
  {
    talk: "Simple Made Easy",
    name: "Paige Turner",
    hoursAgo: 500,
    body: "I come back to this one every year.",
  },
  {
    talk: "Simple Made Easy",
    name: "Otto Matic",
    hoursAgo: 26,
    body: "Which of your projects became *easier* to work on after watching this? Mine:\n\n- the build\n- the tests",
  },
  {
    talk: "Flask by Example",
    name: "Ima Listener",
    hoursAgo: 200,
    body: "I typed along with this one. It is how I got started.",
  },
  {
    talk: "What the heck is the event loop anyway?",
    name: "Hans Upp",
    hoursAgo: 5,
    body: "So `setTimeout(f, 0)` does not mean *now*. Do I have that right?",
    held: true,
  },
  {
    talk: "Growing a Language",
    name: "Quest Ion",
    hoursAgo: 96,
    body: "Watch it to the end once, then watch the start again.",
  },
];

/** The demo speaker's answers: of a moderator, so published at once. */
export const demoAnswers = [
  {
    talk: "How to publish a talk",
    hoursAgo: 299,
    body: "Either. The address is taken out of it, and the frame is built here, so nothing else of the code is kept.",
  },
];
