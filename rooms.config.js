/**
 * The direction of imports: the rooms of `src/lib` that each room may use besides itself. Where
 * `packages` is given, only packages that begin so may be used.
 * @type {Record<string, { uses: string[], packages?: string }>}
 */
export const rooms = {
	'src/lib/domain': { uses: [], packages: 'none' },
	'src/lib/messages': { uses: ['domain'], packages: 'none' },
	'src/lib/charts': { uses: ['domain', 'messages'], packages: 'd3-|svelte' },
	'src/lib/ui': { uses: ['domain', 'messages'] },
	'src/lib/server': { uses: ['domain', 'messages'] },
	'src/lib/server/database': { uses: ['domain'] },
	'src/lib/server/register': { uses: ['domain', 'server/database'] },
	'src/lib/server/publishing': {
		uses: ['domain', 'messages', 'server/database', 'server/register'],
	},
	'src/lib/server/caching': { uses: ['domain', 'server'] },
	'src/lib/server/collecting': { uses: ['domain', 'server/database', 'server/register'] },
	'src/lib/server/desk': {
		uses: ['domain', 'messages', 'server/database', 'server/register', 'server/logging'],
	},
	'src/lib/server/logging': { uses: ['server'] },
	'src/lib/server/metrics': { uses: ['server/database'] },
	'src/lib/server/traffic': { uses: ['domain', 'messages', 'server'] },
	'src/cli': { uses: ['domain', 'server'] },
	scrapers: { uses: ['domain', 'server/database', 'server/register'] },
};
