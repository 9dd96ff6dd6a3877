import { html } from '../web/answers.ts';
import { escaped } from '../web/markup.ts';
import type { Host } from '../web/visit.ts';
import { inTokyo, japanese } from '../web/written-dates.ts';
import type { DialogueMember, Grievance } from '../content/dialogue.ts';

/** What the association has published so far. */
export interface Dialogue {
	members: readonly DialogueMember[];
	grievances: readonly Grievance[];
	/** Printed on both pages. */
	updatedOn: string;
	layout: 'usual' | 'changed';
}

export const membersPath = '/member/index.html';
export const grievancesPath = '/list/index.html';

/** The look-alike of the JaCER site: who its members are, and a list of grievances that names nobody. */
export function jacerHost(dialogue: Dialogue): Host {
	return ({ path }) => {
		const changedAt = inTokyo(dialogue.updatedOn, '12:00');
		if (path === '/')
			return html(
				framed(
					'対話救済',
					`<a href="${membersPath}">会員一覧</a> <a href="${grievancesPath}">通報リスト</a>`,
				),
				changedAt,
			);
		if (path === membersPath) return html(membersPage(dialogue), changedAt);
		if (path === grievancesPath) return html(grievancesPage(dialogue), changedAt);
		return undefined;
	};
}

function membersPage({ members, updatedOn, layout }: Dialogue): string {
	const list = (kind: DialogueMember['kind']) =>
		members
			.filter((member) => member.kind === kind)
			.map(({ name }) => `<li>${escaped(name)}</li>`)
			.join('\n');
	const name = layout === 'usual' ? 'member-list' : 'logos';
	return framed(
		'会員一覧',
		`<h1>会員一覧</h1><p class="date">${japanese(updatedOn)}現在（五十音順）</p>
<h2>正会員</h2><ul class="${name} regular">${list('regular')}</ul>
<h2>賛助会員</h2><ul class="${name} supporting">${list('supporting')}</ul>
<p>公表を希望しない会員は掲載していません。</p>`,
	);
}

function grievancesPage({ grievances, updatedOn, layout }: Dialogue): string {
	const rows = grievances.map(
		({ number, receivedOn, about, topic, place, state }) =>
			`<tr><td>${number}</td><td>${japanese(receivedOn)}</td><td>${escaped(about)}</td><td>${escaped(topic)}</td><td>${escaped(place)}</td><td>${escaped(state)}</td></tr>`,
	);
	return framed(
		'通報リスト',
		`<h1>通報リスト</h1><p class="date">最終更新日：${japanese(updatedOn)}</p>
<table class="${layout === 'usual' ? 'grievances' : 'cases'}">
<thead><tr><th>通報番号</th><th>受付日</th><th>対象</th><th>内容</th><th>地域</th><th>対応状況</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<p>通報者名および企業名は公表しません。</p>`,
	);
}

function framed(title: string, main: string): string {
	return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${title}｜対話救済の会（架空）</title></head>
<body><nav><a href="${membersPath}">会員一覧</a><a href="${grievancesPath}">通報リスト</a></nav>
<main>${main}</main></body></html>`;
}
