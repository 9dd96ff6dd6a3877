#!/usr/bin/env node
// The one door for `npm start`, `npm test` and every command. Plain JavaScript without any package,
// because it has to run on Node 20 before anything is installed.
import { OLDEST_LAUNCHER, compareVersions } from './versions.mjs';

if (compareVersions(process.versions.node, OLDEST_LAUNCHER) < 0) {
	process.stderr.write(
		`Tettai needs Node 20.19 or newer, but this is Node ${process.versions.node} (${process.execPath}). Install a newer one from nodejs.org.\n`,
	);
	process.exitCode = 1;
} else {
	// Loaded only now: these files use what an older Node may not have.
	const { launch } = await import('./launch.mjs');
	process.exitCode = await launch(process.argv.slice(2));
}
