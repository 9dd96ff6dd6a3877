/** For tests: a company's page on its business, changed in place; the company does not exist. */
export const page = (statement: string, counter = 1): string => `<!DOCTYPE html>
<html lang="ja"><head><title>ロシア事業について | 北風重工</title></head><body><nav>会社情報</nav>
<main id="statement"><h1>ロシア事業について</h1><p>${statement}</p>
<script>window.visits = ${counter}</script><p class="counter">${counter}人が見ました</p></main></body></html>`;
