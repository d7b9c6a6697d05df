import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const Step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  env: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const Job = z.object({
  'runs-on': z.string(),
  needs: z.string().optional(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  environment: z.object({ name: z.string(), url: z.string() }).optional(),
  steps: z.array(Step),
});
const Workflow = z.object({
  on: z.object({ push: z.object({ branches: z.array(z.string()) }) }).loose(),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), Job),
});

const read = (file: string): Promise<string> => readFile(file, 'utf8');
const { on, permissions, jobs } = Workflow.parse(parse(await read('.github/workflows/pages.yml')));
const { scripts, engines } = z
  .object({
    scripts: z.record(z.string(), z.string()),
    engines: z.object({ node: z.string() }),
  })
  .parse(JSON.parse(await read('package.json')));
const steps = Object.values(jobs).flatMap((job) => job.steps);
const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`${action}@`));

describe('the workflow that publishes the report', () => {
  it('runs nothing but npm ci and scripts of the package', () => {
    const commands = steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
    expect(commands).toContain('npm ci');
    const unknown = commands.filter((command) => {
      const [, script] = /^npm run ([\w:-]+)$/.exec(command) ?? [];
      return command !== 'npm ci' && (script === undefined || scripts[script] === undefined);
    });
    expect(unknown).toEqual([]);
  });

  it('builds from what is committed and computes nothing', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toContain('npm run build');
    expect(scripts['build']).toBe('astro build');
    expect(commands.join('\n')).not.toMatch(/report|vitrine/);
  });

  it('hands the address of the pages to variables that the site’s configuration reads', async () => {
    const build = steps.find(({ run }) => run === 'npm run build');
    const config = await read('astro.config.mjs');
    const variables = Object.keys(build?.env ?? {}).filter((name) => name.startsWith('VITRINE_'));
    expect(variables).toEqual(['VITRINE_SITE', 'VITRINE_BASE']);
    for (const name of variables) expect(config).toContain(`env.${name}`);
    const id = using('actions/configure-pages')?.id;
    expect(build?.env?.['VITRINE_SITE']).toBe(`\${{ steps.${id}.outputs.origin }}`);
    expect(build?.env?.['VITRINE_BASE']).toBe(`\${{ steps.${id}.outputs.base_path }}`);
  });

  it('uploads the folder that the build writes, and deploys it after that', async () => {
    const folder = using('actions/upload-pages-artifact')?.with?.['path'];
    expect(await read('astro.config.mjs')).toContain(`env.VITRINE_OUT ?? '${folder}'`);
    const { deploy } = jobs;
    expect(deploy?.needs).toBe('build');
    expect(deploy?.environment?.url).toBe(`\${{ steps.${using('actions/deploy-pages')?.id}.outputs.page_url }}`);
  });

  it('may do no more than it has to', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(on).not.toHaveProperty('pull_request');
    expect(on).not.toHaveProperty('pull_request_target');
  });

  it('uses actions of GitHub alone, each by a major version, and keeps npm’s downloads', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    const node = using('actions/setup-node')?.with;
    expect(node?.['cache']).toBe('npm');
    expect(Number(node?.['node-version'])).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });
});
