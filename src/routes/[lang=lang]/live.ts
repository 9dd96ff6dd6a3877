/** The script of the front page: suggestions while one types, and a button that copies the citation. */
import { copying } from '#lib/ui/live/copying.ts';
import { suggesting } from '#lib/ui/live/suggesting.ts';

const search = document.querySelector<HTMLFormElement>('form[data-suggestions]');
if (search) suggesting(search);
copying();
