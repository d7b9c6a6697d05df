import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/data/content/content.ts';
import { linkedFiles } from '../src/integrations/report-files.ts';
import { change, complaint, hostileFolder, useHostileFolder } from './hostile-folder.ts';
import { sealContent } from './site-report.ts';

useHostileFolder();

describe('the content folder of a stranger', () => {
  it('is read where it is good', async () => {
    await sealContent(hostileFolder());
    expect(await complaint()).toBeNull();
  });

  it('may itself be reached through a link, which is its owner’s', async () => {
    const link = join(dirname(hostileFolder()), 'link');
    await symlink(hostileFolder(), link);
    expect(await complaint(link)).toBeNull();
  });

  it('may use names that every object has', async () => {
    const id = 'constructor';
    await change('report.json', ({ models, pictures, parts = {}, ...others }) => {
      models[0]!.id = id;
      for (const picture of [...pictures, ...others.trials!.flatMap((trial) => trial.pictures)]) {
        const file = picture.files['small']!;
        delete picture.files['small'];
        Object.assign(picture.files, { [id]: file });
      }
      for (const task of [...others.tasks, ...others.trials!.flatMap((trial) => trial.tasks)]) {
        if (task.model === 'small') Object.assign(task, { model: id, state: 'planned', sha256: undefined });
      }
      for (const trial of others.trials!) trial.relies = id;
      Object.assign(parts, { toString: 'A part' });
    });
    await sealContent(hostileFolder());
    const content = await readContent(hostileFolder());
    const [picture] = content.report.pictures;
    expect(picture!.files[id]).toBe('inputs/small/first.png');
    expect(Object.getPrototypeOf(content.trials[0]!.trial.pictures[0]!.files)).toBeNull();
    expect(linkedFiles(content)).toContain('inputs/small/first.png');
  });
});
