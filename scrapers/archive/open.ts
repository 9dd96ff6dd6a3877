import { localStorage } from './local-storage.ts';
import { s3Storage, type S3Settings } from './s3-storage.ts';
import type { ArchiveStorage } from './storage.ts';

/** Where captured bytes are kept: in a folder, or in S3-compatible storage. */
export type ArchiveSettings = { readonly folder: string } | { readonly s3: S3Settings };

/** The archive that the settings name. Nothing is asked of it yet. */
export function openArchive(settings: ArchiveSettings): ArchiveStorage {
	return 's3' in settings ? s3Storage(settings.s3) : localStorage(settings.folder);
}
