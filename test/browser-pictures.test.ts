import { writeSmallAnswers } from './site-answers.ts';
import { openBuiltSite } from './site-browser.ts';
import { describeSite } from './site-in-browser.ts';
import { writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

describeSite({
  about: 'pictures',
  open: () =>
    openBuiltSite(async (content) => {
      await writeSmallReport(content, tasks, trialTasks);
      await writeSmallAnswers(content);
    }),
  own: /./,
  minutes: 10,
});
