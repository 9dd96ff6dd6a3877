/** A program that reads the API, for the documentation. */
export interface Example {
	readonly language: 'curl' | 'Python' | 'R' | 'JavaScript';
	readonly code: string;
}

const query = 'exposure=operations&level=groups&group=leaving';

/** The same question in four languages, ready to run: nothing to install but R's jsonlite. */
export function examplesFor(origin: string): Example[] {
	const address = `${origin}/api/v1/companies?${query}`;
	return [
		{
			language: 'curl',
			code: `curl --compressed '${address}'
curl --compressed '${origin}/api/v1/series?as_of=2024-12-31'`,
		},
		{
			language: 'Python',
			code: `import json, urllib.request

companies, address = [], "${address}"
while address:
    with urllib.request.urlopen(address) as answer:
        page = json.load(answer)
    companies += page["items"]
    address = page["next"]

for company in companies:
    print(company["securities_code"], company["name_en"], company["status"], company["status_since"])`,
		},
		{
			language: 'R',
			code: `library(jsonlite)

companies <- list()
address <- "${address}"
while (!is.null(address)) {
  page <- fromJSON(address)
  companies <- c(companies, list(page$items))
  address <- page$\`next\`
}
companies <- rbind_pages(companies)
table(companies$status)`,
		},
		{
			language: 'JavaScript',
			code: `const companies = [];
let address = "${address}";
while (address) {
  const page = await (await fetch(address)).json();
  companies.push(...page.items);
  address = page.next;
}
console.table(companies, ["securities_code", "name_en", "status", "status_since"]);`,
		},
	];
}
