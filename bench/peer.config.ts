import { defineConfig } from '../schema/config.ts';
import demo from '../vitrine.config.ts';

/** The embedded model and pictures, the five methods of the course's notebook as the course defines them. */
export default defineConfig({
  ...demo,
  models: demo.models.map((model) => ({ ...model, checkpoint: `../${model.checkpoint}` })),
  pictures: demo.pictures.map((picture) =>
    'image' in picture ? { ...picture, image: `../${picture.image}` } : picture,
  ),
  methods: [
    ...['saliency', 'smooth-grad', 'integrated-gradients', 'filter-visualization', 'lime'].map((method) => ({
      method,
      variants: ['course'],
    })),
    'filter-activation',
  ],
});
