import type { Recipe } from '../setting.ts';
import { butterBlock, butterCube } from './butter.ts';
import { brie } from './brie.ts';
import { cheeseWedge } from './cheese-wedge.ts';
import { milkBottle } from './milk-bottle.ts';
import { milkJug } from './milk-jug.ts';
import { yoghurt } from './yoghurt.ts';

export { butterCube, milkJug };

export const dairyProduct: readonly Recipe[] = [butterBlock, cheeseWedge, brie, milkJug, milkBottle, yoghurt];
