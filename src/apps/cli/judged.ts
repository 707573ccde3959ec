/** A session with what reading, linking and the rules find. Apart, so that what needs no rule does not load them. */
import { type ConformityCounts, isInternalError, judge } from '../../analysis/judge/judge.ts';
import { escapeTerminal } from '../../core/escape.ts';
import type { Finding } from '../../core/findings.ts';
import { once } from '../../core/once.ts';
import { say } from '../../core/text.ts';
import { locate } from '../../input/locate.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Run } from './io.ts';
import { complain, openSession, pathOf, type Session, type SessionOptions } from './session.ts';

export interface JudgedSession extends Session {
  /** What reading, linking and the rules find. */
  readonly findings: readonly Finding[];
  /** What was found and is accepted until a day: it is not among the findings. */
  readonly waived: readonly Finding[];
  /** How it stands against the framework of today, in numbers. */
  readonly conformity: ConformityCounts | undefined;
  /** 2 where part of the workspace could not be read, or a rule that was run crashed: the report is printed all the same. */
  readonly exit: ExitCode;
}

/** Throws as `openSession` does. */
export async function openJudged(run: Run, options: SessionOptions): Promise<JudgedSession> {
  return judgedSession(await openSession(run, options), options);
}

/** The rules take longer than all that `list` does; they run when somebody asks what they find. */
export function judgedSession(session: Session, options: Pick<SessionOptions, 'today'>): JudgedSession {
  const { opened, today } = session;
  const judged = once(() => judge(opened.architecture, { today, lookingBack: options.today !== undefined }));
  const findings = once(() => locate(opened, [...opened.problems, ...judged().problems]));
  const waived = once(() => locate(opened, judged().waived));
  return {
    ...session,
    get findings() {
      return findings();
    },
    get waived() {
      return waived();
    },
    get conformity() {
      return judged().conformity;
    },
    get exit() {
      const crashed = judged.made && judged().problems.some(isInternalError);
      return crashed ? EXIT.job : session.exit;
    },
  };
}

/**
 * Reports that are made from the model stop at a model with errors, and name them; `--allow-errors` goes on, and every
 * page says that it is incomplete.
 */
export function hasErrors(session: JudgedSession): boolean {
  return session.findings.some((finding) => finding.severity === 'error');
}

const NAMED = 10;

/** `errors`: those that stand in the way; all of the model's, unless the command is there to tell of some itself. */
export function refuseErrors(
  session: JudgedSession,
  errors: readonly Finding[] = session.findings.filter((finding) => finding.severity === 'error'),
): ExitCode {
  const more = errors.length - NAMED;
  complain(session, {
    vi: `Mô hình có ${errors.length} lỗi nên chưa lập được kết quả. Sửa lỗi (xem: kientruc validate), hoặc dùng --allow-errors để có bản ghi rõ là không đầy đủ.`,
    en: `The model has ${errors.length === 1 ? '1 error' : `${errors.length} errors`}, so nothing was made. Mend the model (see: kientruc validate), or use --allow-errors for pages that are marked as incomplete.`,
  });
  for (const { file, range, message, rule } of errors.slice(0, NAMED)) {
    const place = `${pathOf(session, file)}:${range.start.line}:${range.start.column}`;
    session.io.stderr.write(`  ${escapeTerminal(`${place}  ${say(message, session.language)}  ${rule}`)}\n`);
  }
  if (more > 0) session.io.stderr.write(`  … +${more}\n`);
  return EXIT.job;
}
