import { describe, expect, test } from 'vitest';
import { readSettings } from '#lib/server/settings.ts';
import { WrongUsage } from '../../src/cli/failure.ts';
import { applySettings, readAsked } from './settings.ts';

describe('the demo', () => {
	test('takes no setting of the person who starts it but the port and the like', () => {
		const environment: NodeJS.ProcessEnv = {
			PATH: '/usr/bin',
			PORT: '3456',
			HOST: '0.0.0.0',
			ORIGIN: 'https://tettai.example',
			DATABASE_URL: 'postgres://tettai@db.example/tettai',
			TETTAI_DATA: '/srv/tettai',
			TETTAI_CONTACT: 'desk@tettai.example',
			TETTAI_S3_ENDPOINT: 'https://storage.example',
			EDINET_API_KEY: 'real',
		};
		applySettings(environment, readAsked(['--data', '/tmp/demo'], 4817));
		expect(readSettings(environment)).toMatchObject({
			databaseUrl: undefined,
			port: 3456,
			host: '127.0.0.1',
			origin: 'http://localhost:3456',
			dataFolder: '/tmp/demo',
			archive: { folder: '/tmp/demo/archive' },
			allowAddresses: ['127.0.0.0/8'],
			demo: true,
		});
		expect(environment['EDINET_API_KEY']).not.toBe('real');
		expect(environment['PATH']).toBe('/usr/bin');
	});

	test('begins anew only when asked, in a folder of its own', () => {
		expect(readAsked([], 4817)).toMatchObject({ fresh: false, webPort: 4817 });
		expect(readAsked([], 4817).data).toMatch(/[\\/]var[\\/]demo$/);
		expect(readAsked(['--fresh', '--web-port', '0'], 4817)).toMatchObject({
			fresh: true,
			webPort: 0,
		});
	});

	test.each([[['--nix']], [['more']], [['--web-port', 'x']]])('does not know %j', (args) => {
		expect(() => readAsked(args, 4817)).toThrow(WrongUsage);
	});
});
