import { defineConfig } from '../schema/config.ts';
import peer from './peer.config.ts';

/** The course's classifier at full width, with the checkpoint that the bench has written, on one picture. */
export default defineConfig({
  ...peer,
  models: peer.models?.map((model) => ({
    ...model,
    checkpoint: process.env['FULL_WIDTH_CHECKPOINT'] ?? 'full-width.pth',
    architecture: { name: 'course-food11' },
  })),
  pictures: peer.pictures?.slice(6, 7),
});
