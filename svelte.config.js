import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		// The styles of a page stand in it: two dozen small files before anything is drawn cost a telephone a second.
		inlineStyleThreshold: 8192,
		// One Content-Security-Policy for every page; what stands in a page is named by its hash, nothing else is allowed.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'form-action': ['self'],
				// The preview of an embed on the page of its chart.
				'frame-src': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
			},
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../bin/**/*.mjs',
					'../bin/**/*.ts',
					'../tests/**/*.ts',
					'../scrapers/**/*.ts',
					'../*.config.ts',
					'../*.config.js',
				],
			}),
		},
	},
};
