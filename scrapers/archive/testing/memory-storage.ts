import type { ArchiveStorage, StoredObject } from '../storage.ts';

/** An archive in memory, whose objects a test may change behind its back. */
export interface MemoryStorage extends ArchiveStorage {
	readonly objects: Map<string, Buffer>;
	/** When everything was stored. */
	storedAt: Date;
}

export function memoryStorage(): MemoryStorage {
	const objects = new Map<string, Buffer>();
	const describe = (name: string): StoredObject | undefined => {
		const object = objects.get(name);
		return object && { name, bytes: object.length, storedAt: storage.storedAt };
	};
	const storage: MemoryStorage = {
		objects,
		storedAt: new Date('2026-11-20T00:00:00Z'),
		put(name, bytes) {
			objects.set(name, Buffer.from(bytes));
			return Promise.resolve();
		},
		get: (name) => Promise.resolve(objects.get(name)),
		find: (name) => Promise.resolve(describe(name)),
		async *list(prefix = '') {
			for (const name of [...objects.keys()].sort()) {
				const found = await this.find(name);
				if (found && name.startsWith(prefix)) yield found;
			}
		},
		remove(name) {
			objects.delete(name);
			return Promise.resolve();
		},
	};
	return storage;
}
