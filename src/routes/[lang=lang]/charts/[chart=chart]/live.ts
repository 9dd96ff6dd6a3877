/**
 * The script of a chart's page: words beside the pointer, one stop of the keyboard, a slider that plays, other states
 * without another page. The page is complete without it (docs/decisions/0019-charts-without-hydration.md).
 */
import { players } from '#lib/charts/companies/player.ts';
import { arrowKeys } from '#lib/charts/shared/arrow-keys.ts';
import { tooltips } from '#lib/charts/shared/tooltip.ts';
import { copying } from '#lib/ui/live/copying.ts';
import { changesInPlace } from '#lib/ui/live/in-place.ts';
import { previewing } from './previewing.ts';

const main = document.querySelector('main');
if (main) {
	const hideTooltip = tooltips(main);
	arrowKeys(main);
	copying();
	const askPreview = previewing();
	const place = changesInPlace({
		onchange() {
			hideTooltip();
			resetPlayers();
			askPreview();
		},
	});
	const resetPlayers = players(main, {
		onmove() {
			place.abandon();
		},
		onrest(day) {
			const to = new URL(location.href);
			if (day === null) to.searchParams.delete('at');
			else to.searchParams.set('at', day);
			place.visit(to, 'replace');
		},
	});
}
