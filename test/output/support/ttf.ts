import { fileURLToPath } from 'node:url';

const folder = new URL('../../../node_modules/@expo-google-fonts/be-vietnam-pro/', import.meta.url);
const file = (name: string): string => fileURLToPath(new URL(name, folder));

/** The full fonts: an SVG renderer without web fonts needs them as files. */
export const TTF = {
  400: file('400Regular/BeVietnamPro_400Regular.ttf'),
  600: file('600SemiBold/BeVietnamPro_600SemiBold.ttf'),
} as const;
