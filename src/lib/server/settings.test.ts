import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingError } from './settings.ts';

describe('settings', () => {
	test('have a value where the environment says nothing, or says it empty', () => {
		const usual = {
			databaseUrl: undefined,
			port: 3000,
			host: '127.0.0.1',
			origin: 'http://localhost:3000',
			dataFolder: resolve('var'),
			contact: undefined,
			collect: true,
			allowAddresses: [],
			minDelayMs: undefined,
			edinetApiKey: undefined,
			webArchive: undefined,
			secondReader: undefined,
			archive: { folder: resolve('var', 'archive') },
			cacheBytes: 67_108_864,
			demo: false,
			mail: undefined,
			allowancePerMinute: 600,
			metrics: undefined,
			stopSeconds: 10,
			drainSeconds: 0,
			log: 'text',
			logLevel: 'info',
		};
		expect(readSettings({})).toEqual(usual);
		const empty =
			'DATABASE_URL PORT HOST ORIGIN TETTAI_DATA TETTAI_CONTACT TETTAI_COLLECT TETTAI_ALLOW_ADDRESSES TETTAI_MIN_DELAY_MS EDINET_API_KEY TETTAI_WEB_ARCHIVE TETTAI_SECOND_READER TETTAI_S3_ENDPOINT TETTAI_SMTP_URL TETTAI_MAIL_FROM TETTAI_ALLOWANCE TETTAI_METRICS TETTAI_STOP_SECONDS TETTAI_DRAIN_SECONDS TETTAI_LOG LOG_LEVEL';
		expect(readSettings(Object.fromEntries(empty.split(' ').map((name) => [name, ''])))).toEqual(
			usual,
		);
	});

	test('are read from the environment, and nothing else in it counts', () => {
		expect(
			readSettings({
				DATABASE_URL: 'postgresql://tettai@db.example/tettai',
				PORT: '8080',
				HOST: '0.0.0.0',
				ORIGIN: 'https://tettai.example',
				TETTAI_DATA: '/srv/tettai',
				TETTAI_CONTACT: 'desk@tettai.example',
				TETTAI_COLLECT: 'off',
				TETTAI_ALLOW_ADDRESSES: '127.0.0.0/8, ::1/128',
				TETTAI_MIN_DELAY_MS: '50',
				EDINET_API_KEY: 'key',
				TETTAI_WEB_ARCHIVE: 'https://archive.example/save/',
				TETTAI_SECOND_READER: 'https://models.example/v1',
				TETTAI_SECOND_READER_MODEL: 'small',
				TETTAI_DEMO: 'on',
				TETTAI_SMTP_URL: 'smtps://tettai:secret@mail.example',
				TETTAI_MAIL_FROM: 'desk@tettai.example',
				TETTAI_ALLOWANCE: '1200',
				TETTAI_METRICS: '127.0.0.1:9464',
				TETTAI_STOP_SECONDS: '30',
				TETTAI_DRAIN_SECONDS: '5',
				TETTAI_LOG: 'json',
				LOG_LEVEL: 'debug',
				PATH: '/usr/bin',
			}),
		).toEqual({
			databaseUrl: 'postgresql://tettai@db.example/tettai',
			port: 8080,
			host: '0.0.0.0',
			origin: 'https://tettai.example',
			dataFolder: '/srv/tettai',
			contact: 'desk@tettai.example',
			collect: false,
			allowAddresses: ['127.0.0.0/8', '::1/128'],
			minDelayMs: 50,
			edinetApiKey: 'key',
			webArchive: 'https://archive.example/save/',
			secondReader: { endpoint: 'https://models.example/v1', model: 'small', key: undefined },
			archive: { folder: '/srv/tettai/archive' },
			cacheBytes: 67_108_864,
			demo: true,
			mail: { server: 'smtps://tettai:secret@mail.example', from: 'desk@tettai.example' },
			allowancePerMinute: 1200,
			metrics: { host: '127.0.0.1', port: 9464 },
			stopSeconds: 30,
			drainSeconds: 5,
			log: 'json',
			logLevel: 'debug',
		});
	});

	test('take the address of the site from the port unless it is given', () => {
		expect(readSettings({ PORT: '3100' }).origin).toBe('http://localhost:3100');
		expect(readSettings({ PORT: '3100', ORIGIN: 'https://t.example' }).origin).toBe(
			'https://t.example',
		);
	});

	test('keep the archive in S3-compatible storage when all that belongs to it is given', () => {
		const all = {
			TETTAI_S3_ENDPOINT: 'https://s3.example',
			TETTAI_S3_BUCKET: 'evidence',
			TETTAI_S3_KEY_ID: 'id',
			TETTAI_S3_SECRET: 'secret',
		};
		expect(readSettings(all).archive).toEqual({
			s3: {
				endpoint: 'https://s3.example',
				bucket: 'evidence',
				region: 'us-east-1',
				prefix: '',
				keyId: 'id',
				secret: 'secret',
			},
		});
		for (const name of ['TETTAI_S3_BUCKET', 'TETTAI_S3_KEY_ID', 'TETTAI_S3_SECRET'])
			expect(() => readSettings({ ...all, [name]: '' })).toThrow(
				'TETTAI_S3_ENDPOINT needs TETTAI_S3_BUCKET',
			);
	});

	test.each(['10.0.0.1', '10.0.0.0/33', '10.0.0.0/8,', 'localhost/8', '10.0.0.0/8/8'])(
		'refuse “%s” as ranges of addresses',
		(ranges) => {
			expect(() => readSettings({ TETTAI_ALLOW_ADDRESSES: ranges })).toThrow(
				'TETTAI_ALLOW_ADDRESSES must be address ranges',
			);
		},
	);

	test('send mail when both a server and a sender are given, and refuse one alone', () => {
		const server = { TETTAI_SMTP_URL: 'smtp://127.0.0.1:2525' };
		const sender = { TETTAI_MAIL_FROM: 'desk@tettai.example' };
		expect(readSettings({ ...server, ...sender }).mail).toEqual({
			server: 'smtp://127.0.0.1:2525',
			from: 'desk@tettai.example',
		});
		for (const one of [server, sender])
			expect(() => readSettings(one)).toThrow('TETTAI_SMTP_URL and TETTAI_MAIL_FROM');
	});

	test('let visitors ask for as much as they like, and take metrics on any address', () => {
		expect(readSettings({ TETTAI_ALLOWANCE: 'off' }).allowancePerMinute).toBeUndefined();
		expect(readSettings({ TETTAI_METRICS: '[::1]:9464' }).metrics).toEqual({
			host: '::1',
			port: 9464,
		});
	});

	test('take a web address as a contact', () => {
		expect(readSettings({ TETTAI_CONTACT: 'https://t.example/desk' }).contact).toBe(
			'https://t.example/desk',
		);
	});
});

describe('a wrong setting', () => {
	test.each([
		['DATABASE_URL', 'mysql://user:secret@db.example/tettai'],
		['DATABASE_URL', 'secret'],
		['PORT', '0'],
		['PORT', '65536'],
		['PORT', '-1'],
		['PORT', '3000secret'],
		['PORT', '1e3'],
		['ORIGIN', 'tettai.example/secret'],
		['ORIGIN', 'https://tettai.example/'],
		['ORIGIN', 'https://tettai.example/secret'],
		['ORIGIN', 'ftp://tettai.example'],
		['ORIGIN', 'https://'],
		['TETTAI_CONTACT', 'secret'],
		['TETTAI_CONTACT', 'secret@'],
		['TETTAI_CONTACT', 'a b@secret.example'],
		['TETTAI_SMTP_URL', 'secret'],
		['TETTAI_SMTP_URL', 'https://secret.example'],
		['TETTAI_MAIL_FROM', 'secret'],
		['TETTAI_MAIL_FROM', 'Desk <desk@secret.example>'],
		['TETTAI_COLLECT', 'secret'],
		['LOG_LEVEL', 'secret'],
		['TETTAI_ALLOWANCE', '0'],
		['TETTAI_ALLOWANCE', 'secret'],
		['TETTAI_METRICS', 'secret'],
		['TETTAI_METRICS', '127.0.0.1:0'],
		['TETTAI_METRICS', '127.0.0.1:99999'],
		['TETTAI_STOP_SECONDS', '0'],
		['TETTAI_STOP_SECONDS', '301'],
		['TETTAI_DRAIN_SECONDS', 'secret'],
		['TETTAI_LOG', 'secret'],
	])('%s=%s is named and its value, which may be a secret, is not', (name, value) => {
		expect(() => readSettings({ [name]: value })).toThrow(SettingError);
		let said = '';
		try {
			readSettings({ [name]: value });
		} catch (error) {
			said = String(error);
		}
		expect(said).toContain(`${name} must be`);
		expect(said).not.toContain('secret');
		expect(said).not.toContain('\n');
	});

	test('does not hide another', () => {
		expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT .+; LOG_LEVEL /);
	});
});
