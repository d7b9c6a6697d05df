import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const claims = (text: string): string => `claims:
  - id: fit
    text: ${text}
    left: { method: lime, variant: course, input: first, measure: weighted-r2 }
    is: '>'
    right: { threshold: half }
  - id: elsewhere
    text: ${text}
    left: { method: lime, variant: course, input: third, measure: weighted-r2 }
    is: '>'
    right: { chance: true, times: half }
    format: percent
    needs: [{ input: third }]
    aside: true`;

const body = `:number{claim=fit}, :null{claim=fit}, :outcome{claim=fit}, [LIME](methods/lime).

::picture{input=first}
::figure{method=lime variant=course input=first figure=overlay}
::figure{method=saliency variant=paper input=second figure=map}
::figure{method=lime variant=course input=third figure=overlay}
`;

/** Writes two answers about the small report with everything that an answer can hold; one of them is not translated. */
export async function writeSmallAnswers(content: string): Promise<void> {
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(join(content, 'answers', file, '..'), { recursive: true });
    await writeFile(join(content, 'answers', file), text);
  };
  const reason = { en: 'Half of all.', 'zh-cn': '全部的一半。' };
  await write('thresholds.json', JSON.stringify({ content: 1, thresholds: { half: { value: 0.5, reason } } }));
  const english = `question: Does the line fit?\ntitle: The fit\nanswer: It does.\n${claims('It fits.')}`;
  const chinese = `question: 直线合适吗？\ntitle: 拟合\nanswer: 合适。\n${claims('合适。')}`;
  await write('en/01.md', `---\n${english}\ncourse: It does.\n---\n\n${body}`);
  await write('zh-cn/01.md', `---\n${chinese}\ncourse: 合适。\n---\n\n${body}`);
  await write('en/02.md', `---\n${english}\n---\n\n${body}`);
}
