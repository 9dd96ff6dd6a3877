import type { Day } from '#lib/domain/dates.ts';
import type { Status } from '#lib/domain/status.ts';
import { moveTo, repaint } from '../shared/status-fill.ts';
import { placeMarks, type Grid, type Moving } from './geometry.ts';

/** What a player has to know of its chart to draw other days. */
export interface Moves {
	/** The day that the server drew. */
	readonly at: Day;
	/** The days that the slider stops at, with their words. */
	readonly days: readonly (readonly [day: Day, text: string])[];
	readonly grid: Grid;
	/** In the order in which they are drawn. */
	readonly marks: readonly (Moving & { readonly name: string })[];
	readonly statusWords: Readonly<Record<Status, string>>;
}

/** How long a month stays, in milliseconds. */
const pace = 450;
/** How long the slider has to rest before its day is asked for: a key that is held would ask for every month. */
const pause = 200;

/** The last stop of the slider that is not after a day. */
export const monthAt = (days: Moves['days'], day: Day): number =>
	Math.max(
		0,
		days.findLastIndex(([one]) => one <= day),
	);

/**
 * Moves the marks of the chart of companies as its slider is moved or plays.
 * @param root around the chart, for as long as the page lives
 * @returns what to call when the page has changed: the slider then stands where the address says
 */
export function players(
	root: HTMLElement,
	/** Told that marks move, and the day on which they came to rest; null where that is the last. */
	{ onmove, onrest }: { onmove: () => void; onrest: (day: Day | null) => void },
): () => void {
	let playing: { player: HTMLElement; timer: ReturnType<typeof setInterval> } | undefined;
	const playerOf = ({ target }: Event): HTMLElement | null =>
		target instanceof Element ? target.closest<HTMLElement>('.player') : null;

	let resting: ReturnType<typeof setTimeout> | undefined;
	function move(player: HTMLElement, month: number): void {
		clearTimeout(resting);
		onmove();
		draw(player, month);
	}
	function rest(player: HTMLElement): void {
		const { days } = movesOf(player);
		const month = sliderOf(player).valueAsNumber;
		onrest(month >= days.length - 1 ? null : (days[month]?.[0] ?? null));
	}
	function stop(): void {
		if (!playing) return;
		const { player, timer } = playing;
		playing = undefined;
		clearInterval(timer);
		show(player, false);
	}
	function play(player: HTMLElement): void {
		const slider = sliderOf(player);
		const last = Number(slider.max);
		if (slider.valueAsNumber >= last) move(player, 0);
		const timer = setInterval(() => {
			if (slider.valueAsNumber < last) {
				move(player, slider.valueAsNumber + 1);
				return;
			}
			stop();
			rest(player);
		}, pace);
		playing = { player, timer };
		show(player, true);
	}

	root.addEventListener('click', (event) => {
		const player = playerOf(event);
		if (!player || !(event.target instanceof Element && event.target.closest('button'))) return;
		if (playing) {
			stop();
			rest(player);
		} else play(player);
	});
	root.addEventListener('input', (event) => {
		const player = playerOf(event);
		if (!player) return;
		stop();
		move(player, sliderOf(player).valueAsNumber);
	});
	root.addEventListener('change', (event) => {
		const player = playerOf(event);
		if (!player) return;
		clearTimeout(resting);
		resting = setTimeout(rest, pause, player);
	});
	return () => {
		stop();
		clearTimeout(resting);
		for (const player of root.querySelectorAll<HTMLElement>('.player')) {
			const slider = sliderOf(player);
			slider.value = slider.defaultValue;
		}
	};
}

const known = new Map<string, Moves>();
function movesOf(player: HTMLElement): Moves {
	const text = player.dataset['moves'] ?? '';
	const moves = known.get(text) ?? (JSON.parse(text) as Moves);
	known.set(text, moves);
	return moves;
}

function sliderOf(player: HTMLElement): HTMLInputElement {
	const slider = player.querySelector('input');
	if (!slider) throw new Error('A player has no slider.');
	return slider;
}

function show(player: HTMLElement, isPlaying: boolean): void {
	const button = player.querySelector('button');
	player.toggleAttribute('data-playing', isPlaying);
	button?.setAttribute('aria-label', button.dataset[isPlaying ? 'pause' : 'play'] ?? '');
}

/** Draws the chart beside a player as on the last day of a month. */
function draw(player: HTMLElement, month: number): void {
	const { at, days, grid, marks, statusWords } = movesOf(player);
	const [day, text] = days[month] ?? [at, ''];
	const slider = sliderOf(player);
	slider.valueAsNumber = month;
	slider.setAttribute('aria-valuetext', text);
	const chart = player.parentElement?.querySelector('svg.chart');
	if (!chart) return;
	const places = placeMarks(marks, grid, day);
	const written = (element: Element | null, words: string): void => {
		if (element && element.textContent !== words) element.textContent = words;
	};
	written(chart.querySelector('.day'), text);
	for (const label of chart.querySelectorAll('a.label')) {
		const key = label.getAttribute('data-key');
		const counted = marks.filter(({ group }, index) => (group ?? places[index]?.status) === key);
		written(label.querySelector('.count'), String(counted.length));
		// It counts another day now; the address that it led to did not.
		label.removeAttribute('href');
	}
	for (const [index, mark] of chart.querySelectorAll('.mark').entries()) {
		const place = places[index];
		if (!place) continue;
		written(
			mark.querySelector('title'),
			`${marks[index]?.name ?? ''}\n${statusWords[place.status]}`,
		);
		const target = mark.querySelector('.target');
		const fill = mark.querySelector('[class*="status-"]');
		if (target) moveTo(target, place);
		if (fill) repaint(fill, place);
	}
}
