/** A new embedded database takes 40 MB, and PostgreSQL writes ahead in files of 16 MB. */
const ROOM_BYTES = 64 * 1024 ** 2;

/**
 * Why the embedded database in a folder did not open, and how to mend it.
 * @param freeBytes room on the disk of the folder
 */
export function whyNotOpened(folder: string, freeBytes: number): string {
	if (freeBytes < ROOM_BYTES)
		return `The embedded database in ${folder} cannot be opened: its disk has ${Math.floor(freeBytes / 1024 ** 2)} MB free, and it needs 64. Make room and start again.`;
	return `The embedded database in ${folder} cannot be opened; it is damaged or from another version. Move the folder away and start again to begin with the register that ships with the project.`;
}
