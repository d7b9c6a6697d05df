import { defineConfig } from '../schema/config.ts';
import peer from '../test/fixtures/peer/config.ts';

const folder = '../test/fixtures/peer';

/** The peers' model and pictures, the five methods of the course's notebook as the course defines them. */
export default defineConfig({
  ...peer,
  models: peer.models?.map((model) => ({ ...model, checkpoint: `${folder}/${model.checkpoint}` })),
  pictures: peer.pictures?.map((picture) =>
    'image' in picture ? { ...picture, image: `${folder}/${picture.image}` } : picture,
  ),
  methods: [
    ...['saliency', 'smooth-grad', 'integrated-gradients', 'filter-visualization', 'lime'].map((method) => ({
      method,
      variants: ['course'],
    })),
    'filter-activation',
  ],
});
