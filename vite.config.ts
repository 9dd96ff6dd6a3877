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
		sveltekit(),
	],
});
