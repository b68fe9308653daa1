/**
 * Real talks, for the demo. Where the day of the talk itself is not known, `date` is the first day of its event.
 */
export const demoTalks = [
  {
    title: 'A Research Center for Augmenting Human Intellect ("The Mother of All Demos")',
    speaker: "Douglas Engelbart",
    venue: "Fall Joint Computer Conference, San Francisco",
    date: "1968-12-09",
    video: "https://www.youtube.com/watch?v=yJDv-zdhzMY",
    description:
      "Engelbart and his colleagues at the Stanford Research Institute show their *oN-Line System* at work: the mouse, hypertext, windows, and two people far apart editing one document.",
  },
  {
    title: "The Computer Revolution Hasn't Happened Yet",
    speaker: "Alan Kay",
    venue: "OOPSLA 1997, Atlanta",
    date: "1997-10-05",
    video: "https://www.youtube.com/watch?v=oKg1hTOQXoY",
    description:
      "What biology and the early Internet have to teach about building large systems, and why objects were meant to be about the messages between them.",
  },
  {
    title: "Growing a Language",
    speaker: "Guy Steele",
    venue: "OOPSLA 1998, Vancouver",
    date: "1998-10-18",
    video: "https://www.youtube.com/watch?v=_ahvzDzKdB0",
    description:
      "A language should be planned so that its users can help it grow. The talk makes its point by how it is told: it begins with words of one syllable, and defines each longer word before it uses it.",
  },
  {
    title: "Simple Made Easy",
    speaker: "Rich Hickey",
    venue: "Strange Loop 2011, St. Louis",
    date: "2011-09-18",
    video: "https://www.youtube.com/watch?v=SxdOUGdseq4",
    description:
      "*Simple* is not the same as *easy*. An argument for choosing tools by what they leave entangled in our programs rather than by how near at hand they are.",
  },
  {
    title: "Concurrency Is Not Parallelism",
    speaker: "Rob Pike",
    venue: "Waza 2012, San Francisco",
    date: "2012-01-11",
    video: "https://vimeo.com/49718712",
    slides: "https://go.dev/talks/2012/waza.slide",
    description:
      "Concurrency is about dealing with many things at once, parallelism about doing many things at once. Gophers with a pile of obsolete manuals show the difference, and so does some Go.",
  },
  {
    title: "Inventing on Principle",
    speaker: "Bret Victor",
    venue: "CUSEC 2012, Montréal",
    date: "2012-01-20",
    video: "https://vimeo.com/36579366",
    description:
      "Creators need an immediate connection to what they create. Tools that give it to them come first, and then what it means to live by a principle of one's own.",
  },
  {
    title: "Transforming Code into Beautiful, Idiomatic Python",
    speaker: "Raymond Hettinger",
    venue: "PyCon US 2013, Santa Clara",
    date: "2013-03-15",
    video: "https://www.youtube.com/watch?v=OSGv2VnC0go",
    slides:
      "https://speakerdeck.com/pyconslides/transforming-code-into-beautiful-idiomatic-python-by-raymond-hettinger-1",
    description:
      "Everyday Python before and after: looping, dictionaries, unpacking, decorators and context managers, each put the way the language means it to be put.",
  },
  {
    title: "Flask by Example",
    speaker: "Miguel Grinberg",
    venue: "PyCon 2014, Montréal",
    date: "2014-04-09",
    video: "https://www.youtube.com/watch?v=FGrIyBDQLPg",
    description:
      "A tutorial that builds a complete web application with Flask, where speakers publish their talks and visitors comment on them. This site goes back to that application.",
  },
  {
    title: "What the heck is the event loop anyway?",
    speaker: "Philip Roberts",
    venue: "JSConf EU 2014, Berlin",
    date: "2014-09-13",
    video: "https://www.youtube.com/watch?v=8aGhZQkoFbQ",
    description:
      "JavaScript has one call stack and still waits for many things at once. How the stack, the browser's APIs, the callback queue and the event loop work together, drawn as the code runs.",
  },
  {
    title: "Is Your REST API RESTful?",
    speaker: "Miguel Grinberg",
    venue: "PyCon 2015, Montréal",
    date: "2015-04-10",
    video: "https://www.youtube.com/watch?v=pZYRC8IbCwk",
    description:
      "The constraints that REST was defined by, and how far the APIs that bear its name keep to them.",
  },
  {
    title: "Learn You a Flask",
    speaker: "Lachlan Blackhall",
    venue: "PyCon Australia 2015, Brisbane",
    date: "2015-07-31",
    video: "https://www.youtube.com/watch?v=4_m-sm_DfMs",
    description: "An introduction to making web applications with Flask, the Python microframework.",
  },
  {
    title: "Flask at Scale",
    speaker: "Miguel Grinberg",
    venue: "PyCon 2016, Portland",
    date: "2016-05-28",
    video: "https://www.youtube.com/watch?v=tdIIJuPh3SI",
    description:
      "A tutorial on what it takes for a Flask application to grow: in its code, and in the number of clients that it serves at once.",
  },
  {
    title: "10 Things I Regret About Node.js",
    speaker: "Ryan Dahl",
    venue: "JSConf EU 2018, Berlin",
    date: "2018-06-02",
    video: "https://www.youtube.com/watch?v=M3BM9TB-8yA",
    description:
      "The creator of Node.js looks back at what he would do differently, from promises to `node_modules`, and introduces Deno.",
  },
];
