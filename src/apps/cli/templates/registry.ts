import { empty } from './empty.ts';
import { hanoi } from './hanoi.ts';
import { province } from './province.ts';
import type { Template } from './template.ts';

export type TemplateId = 'empty' | 'province' | 'hanoi';

export const TEMPLATES: Readonly<Record<TemplateId, Template>> = { empty, province, hanoi };
