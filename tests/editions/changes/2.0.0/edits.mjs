// From 1.1.0 to 2.0.0: a year's experience, and a question that leaders must answer from now on.
export default {
  move: [{ from: 'toolkit/stocktake/chat.md', to: 'toolkit/stocktake/activity-theory.md' }],
  remove: ['workforce-guide/introduction/about-this-guide.md'],
  add: ['toolkit/stocktake/kit/next-stocktake.md'],
  edit: [
    // The page that moved: it keeps its old id, gets a title that readers look for, and takes the links to it along.
    {
      file: 'toolkit/stocktake/activity-theory.md',
      find: 'title: "CHAT: help professions to talk"',
      replace: `title: "Activity theory (CHAT): help professions to talk"
was: toolkit/stocktake/chat`,
    },
    { file: 'toolkit/pack.yaml', find: '- stocktake/chat\n', replace: '- stocktake/activity-theory\n' },
    {
      file: 'toolkit/stocktake/index.md',
      find: '[activity theory (CHAT)](chat.md)',
      replace: '[activity theory (CHAT)](activity-theory.md)',
    },
    {
      file: 'toolkit/stocktake/challenges.md',
      find: '[activity theory](chat.md)',
      replace: '[activity theory](activity-theory.md)',
    },
    {
      file: 'toolkit/stocktake/change-laboratories.md',
      find: '[activity theory](chat.md)',
      replace: '[activity theory](activity-theory.md)',
    },
    {
      file: 'toolkit/stocktake/kit/facilitators-notes.md',
      find: '[the four CHAT questions](../chat.md)',
      replace: '[the four CHAT questions](../activity-theory.md)',
    },
    {
      file: 'knowledge-base.yaml',
      find: '- toolkit/stocktake/chat\n',
      replace: '- toolkit/stocktake/activity-theory\n',
      everywhere: true,
    },
    // The page that was removed.
    { file: 'workforce-guide/pack.yaml', find: '      - introduction/about-this-guide\n', replace: '' },
    // The page that was added.
    {
      file: 'toolkit/pack.yaml',
      find: '          - stocktake/kit/summary\n',
      replace: `          - stocktake/kit/summary
          - stocktake/kit/next-stocktake
`,
    },
    {
      file: 'toolkit/stocktake/kit/index.md',
      find: '| within a week after round two | finish it, and send it out: [one-page summary](summary.md) | Stocktake facilitator |',
      replace: `| within a week after round two | finish it, and send it out: [one-page summary](summary.md) | Stocktake facilitator |
| a year later | take stock again: [your next stocktake](next-stocktake.md) | Transformation lead |`,
    },
    {
      file: 'toolkit/stocktake/kit/summary.md',
      find: 'as [scenarios](../../design/simulation-kit/scenario.md) and [requirements](../../suppliers/index.md).',
      replace: `as [scenarios](../../design/simulation-kit/scenario.md) and [requirements](../../suppliers/index.md)
- to whoever holds [your next stocktake](next-stocktake.md).`,
    },
    // The new expectation: a fifth question, with a row of its own on the worksheet.
    {
      file: 'workforce-guide/leadership/checklist.md',
      find: 'summary: Four questions to review how your leaders work, and to find what you could change.',
      replace: 'summary: Five questions to review how your leaders work, and to find what you could change.',
    },
    {
      file: 'workforce-guide/leadership/checklist.md',
      find: 'Work through these four questions with your team. For each, note what happens now and what you could change.',
      replace: `Work through these five questions with your team. For each, note what happens now and what you could change. Answer
question 5 at least once a year, and show the answer to your board.`,
    },
    {
      file: 'workforce-guide/leadership/checklist.yaml',
      find: `support needs should feel that their input is valued. How do leaders see to that?
`,
      replace: `support needs should feel that their input is valued. How do leaders see to that?
      - id: time-to-plan
        label: "5. Time to plan"
        text: >-
          How do leaders make sure that staff have time to plan care with people? How do they find out whether that time
          is kept free?
`,
    },
    { file: 'toolkit/pack.yaml', find: 'version: 1.1.0', replace: 'version: 2.0.0' },
    { file: 'workforce-guide/pack.yaml', find: 'version: 1.0.0', replace: 'version: 2.0.0' },
  ],
};
