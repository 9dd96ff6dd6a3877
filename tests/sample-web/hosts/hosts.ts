import type { HostName } from '../addresses.ts';
import { hostileHost } from '../hostile/inputs.ts';
import type { SampleState } from '../state.ts';
import type { Host } from '../web/visit.ts';
import { aobaHost } from './aoba.ts';
import { edinetHost } from './edinet.ts';
import { gyokoHost } from './gyoko.ts';
import { hokushinHost } from './hokushin.ts';
import { hoshikageHost } from './hoshikage.ts';
import { hostedHost } from './hosted.ts';
import { jacerHost } from './jacer.ts';
import { kobaiHost } from './kobai.ts';
import { narutakiHost } from './narutaki.ts';
import { robotsHost } from './robots.ts';
import { shiojiHost } from './shioji.ts';
import { shirakabadaiHost } from './shirakabadai.ts';
import { sokaiHost } from './sokai.ts';
import { suireiHost } from './suirei.ts';
import { tonagiHost } from './tonagi.ts';

/** Every host, saying what the state says. */
export function hostsOf({
	newsrooms,
	edinet,
	dialogue,
	watchedPage,
}: SampleState): Readonly<Record<HostName, Host>> {
	return {
		hokushin: hokushinHost(newsrooms.hokushin),
		aoba: aobaHost(newsrooms.aoba),
		sokai: sokaiHost(newsrooms.sokai),
		gyoko: gyokoHost(newsrooms.gyoko),
		shirakabadai: shirakabadaiHost(newsrooms.shirakabadai),
		narutaki: narutakiHost(newsrooms.narutaki),
		tonagi: tonagiHost(newsrooms.tonagi),
		kobai: kobaiHost(newsrooms.kobai),
		hosted: hostedHost(newsrooms),
		hoshikage: hoshikageHost(newsrooms.hoshikage),
		shioji: shiojiHost(newsrooms.shioji),
		suirei: suireiHost(watchedPage),
		edinet: edinetHost(edinet),
		jacer: jacerHost(dialogue),
		robots: robotsHost,
		hostile: hostileHost,
	};
}
