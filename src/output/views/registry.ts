/** All views by the name that `render` takes. */
import { overview } from './overview.ts';
import type { View } from './view.ts';

export type ViewId = 'overview';

export const VIEWS: Readonly<Record<ViewId, View>> = { overview };
