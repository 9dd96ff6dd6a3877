import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { differingKeys } from './src/lib/messages/complete.ts';
import { en } from './src/lib/messages/en.ts';
import { ja } from './src/lib/messages/ja.ts';

export default defineConfig({
	plugins: [
		{
			name: 'messages-in-both-languages',
			buildStart() {
				const differing = differingKeys(en, ja);
				if (differing.length > 0)
					throw new Error(
						`These messages exist in one language only: ${differing.join(', ')}. Write them in src/lib/messages/en.ts and ja.ts.`,
					);
			},
		},
		{
			// Kit's announcer of page changes carries an inline style, which our content security policy refuses.
			name: 'announcer-without-inline-style',
			enforce: 'pre',
			transform: {
				filter: { id: /\/generated\/root\.svelte$/ },
				handler(code) {
					const styled = /(id="svelte-announcer"[^>]*?) style="[^"]*"/;
					if (!styled.test(code))
						throw new Error('The announcer of SvelteKit has changed: see vite.config.ts.');
					return code.replace(styled, '$1 class="visually-hidden"');
				},
			},
		},
		{
			// A picture that stands alone carries the styles of its components: `X.svelte?rules` is their text.
			name: 'rules-of-components',
			enforce: 'pre',
			resolveId: {
				filter: { id: /\.svelte\?rules$/ },
				async handler(source, importer) {
					const component = await this.resolve(source.slice(0, -'?rules'.length), importer);
					return component ? `\0rules:${component.id}.js` : null;
				},
			},
			load: {
				filter: { id: /^\0rules:/ },
				async handler(id) {
					const { meta } = await this.load({ id: id.slice('\0rules:'.length, -'.js'.length) });
					const { css } = (meta as { svelte?: { css?: { code: string } | null } }).svelte ?? {};
					return `export default ${JSON.stringify(css?.code ?? '')}`;
				},
			},
		},
		sveltekit(),
	],
});
