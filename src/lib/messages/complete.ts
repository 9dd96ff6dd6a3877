type Catalogue = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Catalogue => typeof value === 'object' && value !== null;

/** Paths of the messages that stand in one catalogue and not, or as another kind, in the other. */
export function differingKeys(a: Catalogue, b: Catalogue, path = ''): string[] {
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return [...keys].flatMap((key) => {
		const [left, right] = [a[key], b[key]];
		const here = path === '' ? key : `${path}.${key}`;
		if (isGroup(left) && isGroup(right)) return differingKeys(left, right, here);
		return typeof left === typeof right && left !== '' && right !== '' ? [] : [here];
	});
}
