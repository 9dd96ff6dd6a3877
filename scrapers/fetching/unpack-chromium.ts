/**
 * Unpacks archives of the packaged Chromium into the temporary folder of this process:
 *   TMPDIR=folder node scrapers/fetching/unpack-chromium.ts ARCHIVE...
 * The package offers no other way to say where, hence a process of its own.
 */
import { inflate } from '@sparticuz/chromium';

await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
