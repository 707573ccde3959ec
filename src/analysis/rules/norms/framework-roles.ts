/** What the framework makes of an element: its place, the national platform that it is, the role that rules know. */
import { isObject, own } from '../../../core/json.ts';
import type { Framework, FrameworkComponent } from '../../../model/framework.ts';
import { overlapsOf } from '../../../model/framework-overlap.ts';
import type { FrameworkRole, Platform } from '../../../model/framework-parts.ts';
import type { ElementState } from '../../../model/state.ts';
import type { NormContext } from './norm.ts';
import { whose } from './subjects.ts';

const components = new WeakMap<Framework, ReadonlyMap<string, FrameworkComponent>>();

/** The component of the framework that the element fits. */
export function placeOf({ framework }: NormContext, element: ElementState): FrameworkComponent | undefined {
  const fits = element.known('fits');
  const token = isObject(fits) ? own(fits, framework.id) : undefined;
  if (typeof token !== 'string') return undefined;
  const known = components.get(framework) ?? new Map(framework.components.map((one) => [one.id, one]));
  components.set(framework, known);
  return known.get(token);
}

/**
 * The national platform that the element is: it bears its name, and is another body's or is said to be shared
 * nationally. What is ours and only names a platform connects to it.
 */
export function platformOf(context: NormContext, element: ElementState): Platform | undefined {
  if (element.element.collection !== 'systems' && element.element.collection !== 'infrastructure') return undefined;
  const named = overlapsOf({ name: element.element.name }, context.framework.parts.platforms).filter(
    ({ by }) => by === 'name',
  );
  if (named.length === 0) return undefined;
  const sharing = element.known('sharing');
  const isNational = sharing === 'national-a' || sharing === 'national-b';
  if (!isNational && whose(context)(element) === 'ours') return undefined;
  return (named.find(({ platform }) => platform.role !== undefined) ?? named[0])?.platform;
}

/** Of an element in a state, once: its state has one framework. */
const roles = new WeakMap<ElementState, { readonly role: FrameworkRole | undefined }>();

export function roleOf(context: NormContext, element: ElementState): FrameworkRole | undefined {
  const known = roles.get(element) ?? { role: platformOf(context, element)?.role ?? placeOf(context, element)?.role };
  roles.set(element, known);
  return known.role;
}

/** Carries data between bodies: a national platform, or the province's own. */
export function isExchange(context: NormContext, element: ElementState): boolean {
  const role = roleOf(context, element);
  return role === 'exchange' || role === 'mandatory-exchange';
}
