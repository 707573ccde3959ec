/** The gap report as one web page that needs nothing else: no network, no other file. */
import { createHash } from 'node:crypto';
import { formatDay } from '../../../core/dates.ts';
import { escapeHtml } from '../../../core/escape.ts';
import { gaps } from './html/gaps.ts';
import { SCRIPT } from './html/generated/script.ts';
import { counts, decisions, head, titleOf } from './html/head.ts';
import { HtmlPage } from './html/page.ts';
import { present } from './html/present.ts';
import { results } from './html/results.ts';
import { before, since } from './html/since.ts';
import { sources } from './html/sources.ts';
import { style } from './html/style.ts';
import { target } from './html/target.ts';
import { work } from './html/work.ts';
import type { GapReporter } from './reporter.ts';

/** Everything on one page, in the order of the five questions of the draft guidance. */
export const html: GapReporter = (report, options) => {
  const page = new HtmlPage(report, options);
  const css = style(options.language);
  // Only this style and this script may run, whatever else came into the page.
  const policy = `default-src 'none'; style-src '${hash(css)}'; script-src '${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  const sections = [
    ['decisions', decisions(page)],
    ['q1', results(page)],
    ['q2', present(page)],
    ['q3', target(page)],
    ['q4', gaps(page)],
    ['q5', work(page)],
    ['before', before(page)],
    ['since', since(page)],
    ['sources', sources(page)],
  ].filter(([, text]) => text !== '') as [id: string, text: string][];
  return [
    '<!doctype html>',
    `<html lang="${options.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${titleOf(page)}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#main">${page.t('Đến nội dung', 'To the content')}</a>`,
    '<div class="page">',
    `<header>${head(page)}</header>`,
    contents(page, sections),
    `<main id="main" tabindex="-1">`,
    counts(page),
    ...sections.map(([id, text]) => `<section id="${id}" class="${classOf(id)}">${text}</section>`),
    '</main>',
    `<footer>${escapeHtml(`${options.tool.name} ${options.tool.version}`)} · ${page.t('lập ngày', 'made on')} ${formatDay(report.today, options.language)}</footer>`,
    '</div>',
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

/** On paper wide tables lie on wide sheets. */
function classOf(id: string): string {
  if (id === 'q4' || id === 'q5') return `${id} landscape`;
  return id;
}

function contents(page: HtmlPage, sections: readonly [id: string, text: string][]): string {
  const links = sections.flatMap(([id, text]) => {
    const title = /<h2>(.*?)<\/h2>/.exec(text)?.[1];
    return title === undefined ? [] : [`<li><a href="#${id}">${title}</a></li>`];
  });
  return `<nav aria-label="${page.t('Mục lục', 'Contents')}"><ol>${links.join('\n')}</ol></nav>`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
