/** `list`, `show` and `trace` go on with a model that has errors; whoever sits before a terminal is told. */
import type { CommonOptions } from './options.ts';
import { complain, type Session } from './session.ts';

export async function noteErrors(session: Session, options: CommonOptions): Promise<void> {
  if (options.quiet || !session.io.stderr.isTTY) return;
  const { hasErrors, judgedSession } = await import('./judged.ts');
  if (!hasErrors(judgedSession(session, options))) return;
  complain(session, {
    vi: 'Mô hình còn lỗi nên có thể thiếu đối tượng (xem: kientruc validate).',
    en: 'The model has errors, so elements may be missing (see: kientruc validate).',
  });
}
