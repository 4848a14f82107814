// From 1.0.0 to 1.1.0: what readers and reviewers reported in the first weeks.
export default {
  edit: [
    // A sentence made clearer.
    {
      file: 'toolkit/getting-started/team.md',
      find: 'Ask these when you form, and again every three months.',
      replace: 'Ask these when you form, and again every three months. Keep the answers, so that you can see what has changed.',
    },
    // A statement put right: the round takes longer than the 90 days.
    {
      file: 'toolkit/suppliers/kit/same-questions.md',
      find: `These weeks fit weeks 10 to 15 of [your first 90 days](../../first-90-days.md). Steps 8 and 9 there go on meanwhile.`,
      replace: `Week 1 here is week 10 of [your first 90 days](../../first-90-days.md). Steps 8 and 9 there go on meanwhile. The last
two weeks here come after them.`,
    },
    // A row of a table changed.
    {
      file: 'toolkit/suppliers/kit/same-questions.md',
      find: '| 2 | last day for queries; one reply to all |',
      replace: '| 2 | last day for queries, at noon on Wednesday; one reply to all by Friday |',
    },
    // An address put right: it shows on every page that lists the record.
    {
      file: 'further-resources/records/planning-the-change.yaml',
      find: 'address: https://www.gov.uk/government/organisations/office-for-health-improvement-and-disparities',
      replace: 'address: https://www.gov.uk/government/organisations/office-for-health-improvement-and-disparities/about',
    },
    // An item added to a list of checks.
    {
      file: 'toolkit/stocktake/kit/plan.md',
      find: '- Is anything decided already? Then say so openly.',
      replace: `- Does the invitation say how to get there, and whom to call on the day?
- Is anything decided already? Then say so openly.`,
    },
    // A field with another label, and the same id.
    {
      file: 'toolkit/care-planning/plan-audit.yaml',
      find: '{id: who, label: Who looked at the plans, help: Roles}',
      replace: '{id: who, label: Who read the plans, help: "Roles, not names"}',
    },
    // A term explained better.
    {
      file: 'toolkit/pack.yaml',
      find: 'meaning: A series of workshops that finds out where a system stands before it changes.',
      replace: 'meaning: A series of workshops that finds out where a system stands before it changes, and what stands in the way.',
    },
    { file: 'toolkit/pack.yaml', find: 'version: 1.0.0', replace: 'version: 1.1.0' },
    { file: 'further-resources/pack.yaml', find: 'version: 1.0.0', replace: 'version: 1.0.1' },
  ],
};
