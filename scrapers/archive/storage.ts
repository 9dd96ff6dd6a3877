/** One object in the archive. */
export interface StoredObject {
	readonly name: string;
	/** Size in bytes. */
	readonly bytes: number;
	/** When it was written, by the clock of the storage. */
	readonly storedAt: Date;
}

/**
 * Objects by name, in a folder or in S3-compatible storage. An object never changes once the index names it: that is
 * the duty of whoever writes. Everything here throws {@link ArchiveFailure} where the storage cannot do its work.
 */
export interface ArchiveStorage {
	/** Writes a whole object: afterwards it is there completely and durably, or (on failure) as it was before. */
	put(name: string, bytes: Uint8Array): Promise<void>;
	/** The bytes of an object, or undefined where there is none. */
	get(name: string): Promise<Buffer | undefined>;
	/** What is known of an object without reading it, or undefined where there is none. */
	find(name: string): Promise<StoredObject | undefined>;
	/** Every object whose name begins so, what a crash left half-written included. Memory stays bounded. */
	list(prefix?: string): AsyncIterable<StoredObject>;
	/** Removes an object; one that is not there is no failure. */
	remove(name: string): Promise<void>;
}

/** The archive cannot be read or written. The message says what, where and how to mend it; it never holds a secret. */
export class ArchiveFailure extends Error {}

const nameShape = /^[a-z0-9][a-z0-9._-]{0,99}(\/[a-z0-9][a-z0-9._-]{0,99}){0,7}$/;

/**
 * Whether an object may have this name: lower case, because some disks take `A` for `a`; no segment begins with a dot,
 * so that no name leads out of the archive.
 */
export const isObjectName = (name: string): boolean => nameShape.test(name);

/** @throws {ArchiveFailure} where an object cannot have this name */
export function checkName(name: string): void {
	if (!isObjectName(name))
		throw new ArchiveFailure(
			`“${name}” cannot be the name of an object in the archive: segments of a-z, 0-9, “.”, “_” and “-” with “/” between them.`,
		);
}
