/** For tests: pages as a members' association might build them; the companies do not exist. */
export const membersPage = `<html><body><h1>正会員一覧</h1><ul class="members">
<li><span class="name">株式会社北風重工</span><span class="since">2022年</span></li>
<li><span class="name">みぞれ商事（株）</span></li>
<li><span class="name">北風重工</span></li>
<li><span class="name">社名非公開（2社）</span></li>
<li><span class="name">霧島製作所ホールディングス</span></li></ul></body></html>`;

export const casesPage = `<html><body><table><tbody>
<tr><td class="no">2024-01</td><td class="on">2024年4月2日</td><td class="state">対話中</td><td>北風重工の工場に近い地域からの申立て</td></tr>
<tr><td class="no">2024-02</td><td class="on"></td><td class="state">終了</td><td>非公開</td></tr>
</tbody></table></body></html>`;
