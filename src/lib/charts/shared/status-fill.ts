import type { Status } from '#lib/domain/status.ts';

/** Whether a status has a texture over its colour. */
export const isTextured = (status: Status): boolean =>
	['scaled_back', 'exit_announced', 'suspended', 'undisclosed'].includes(status);

/** Turns a rectangle that StatusFill.svelte drew into that of another status, at another place. */
export function repaint(
	fill: Element,
	{ status, x, y }: { readonly status: Status; readonly x: number; readonly y: number },
): void {
	const [base, texture] = fill.querySelectorAll('rect');
	if (!base) return;
	fill.setAttribute(
		'class',
		fill.getAttribute('class')?.replace(/status-\w+/, `status-${status}`) ?? '',
	);
	if (isTextured(status)) {
		const over = texture ?? (base.cloneNode() as SVGRectElement);
		over.removeAttribute('class');
		over.setAttribute('fill', `url(#texture-${status})`);
		if (!texture) fill.append(over);
	} else texture?.remove();
	for (const rect of fill.querySelectorAll('rect')) moveTo(rect, { x, y });
}

/** Moves a rectangle. */
export function moveTo(rect: Element, { x, y }: { readonly x: number; readonly y: number }): void {
	rect.setAttribute('x', String(x));
	rect.setAttribute('y', String(y));
}
