import { constants } from 'node:fs';

/**
 * How a file that may come from a stranger is opened: no link is followed, and a pipe without a writer keeps nobody waiting. Windows knows
 * neither flag: it has no such pipes, and its links are found by their real path.
 */
export const OPEN_FLAGS =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);
