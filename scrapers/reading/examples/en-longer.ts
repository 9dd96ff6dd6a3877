import type { Example } from './example.ts';

/** Invented English texts of several sentences: what stands around the statement must not change it. */
export const enLongerExamples: readonly Example[] = [
	[
		'stop',
		'Notice regarding operations in Russia\n\nRurisawa Industries, Ltd. announces that its Russian subsidiary will temporarily stop taking and shipping orders as of 24 October 2022. Maintenance of equipment already installed will continue where possible. Employees will be placed on leave with full basic pay.',
		'suspended',
		{ on: '2022-10-24', staff: true },
	],
	[
		'stop',
		'Q. What is the situation in Russia?\nA. We stopped shipments in early March and nothing has changed. I cannot tell you when we might start again.\nQ. And China?\nA. The Shanghai plant reopened in June.',
		'suspended',
	],
	[
		'stop',
		'Rurisawa Industries has run out of imported components and has idled its assembly line near Kaluga since 12 September. Workers are receiving two-thirds of their average pay.',
		'suspended',
		{ staff: true },
	],
	[
		'stop',
		'Trading with Russian counterparties has been suspended in line with the sanctions imposed by Japan and the EU.',
		'suspended',
		{ reasons: ['sanctions'] },
	],
	[
		'stop',
		'Rurisawa Industries said its dealers in Russia would receive no more vehicles after it halted deliveries on Monday. Servicing of cars already sold will go on.',
		'suspended',
	],
	[
		'go on',
		'Our Russian company is operating normally with local staff, and the impact has been limited.',
		'operating',
	],
	[
		'go on',
		'Q. Are your Russian shops still open?\nA. Yes, all 17 are open. We have not come to any decision to leave.',
		'operating',
	],
	[
		'go on',
		'Rurisawa Industries will stay in Russia, its chairman said, arguing that patients rely on its medicines.',
		'operating',
		{ reasons: ['customers'] },
	],
	[
		'go on',
		'We own 15% of the joint venture near Kazan and intend to keep that stake.',
		'operating',
		{ kind: 'stake_retained' },
	],
	[
		'hold',
		'We will not enter into new projects in Russia for the foreseeable future. Projects under way will be completed as contracted.',
		'holding',
	],
	[
		'hold',
		'The bank is making no new loans to Russian borrowers. Existing loans are being repaid on schedule.',
		'holding',
	],
	[
		'hold',
		'Rurisawa Industries has shelved plans to build a second plant in Russia. The first continues to run.',
		'holding',
	],
	[
		'scale',
		'We are discontinuing telecom equipment in Russia but will keep supplying railway signalling.',
		'scaled_back',
	],
	[
		'scale',
		'Rurisawa Industries will cut the number of its shops in Russia from 40 to 15.',
		'scaled_back',
	],
	[
		'scale',
		'We now serve only Japanese-affiliated clients in Russia; all other policies will not be renewed.',
		'scaled_back',
	],
	[
		'scale',
		'Production of passenger cars in Russia has ended. Truck assembly at the same site goes on.',
		'scaled_back',
	],
	[
		'announce',
		'Rurisawa Industries will pull out of Russia and either sell or liquidate its local company by the end of March. It expects the withdrawal to cost about 3 billion yen.',
		'exit_announced',
	],
	[
		'announce',
		'The board has resolved to wind up our Russian sales subsidiary. The 32 employees affected will receive compensation equal to eight months of salary.',
		'exit_announced',
		{ staff: true, kind: 'liquidation' },
	],
	[
		'announce',
		'We are seeking a buyer for our shops in Russia after deciding to leave the country.',
		'exit_announced',
		{ buyer: null },
	],
	[
		'announce',
		'Rurisawa Industries has agreed to sell its 40% stake in a Russian joint venture to its partner Ozero Holding. The deal, which requires approval by a government commission, should close in February.',
		'exit_announced',
		{ buyer: 'Ozero Holding' },
	],
	[
		'announce',
		'The transfer of our Russian subsidiary, originally planned for September, has been postponed because the authorities have not yet given their approval.',
		'exit_announced',
	],
	[
		'announce',
		'We have given notice to terminate our distribution agreement in Russia; it will end on 31 January 2023.',
		'exit_announced',
		{ on: '2023-01-31' },
	],
	[
		'gone',
		'Rurisawa Industries said on Thursday that it had finished selling its Russian subsidiary and now has no business in the country.',
		'exited',
	],
	[
		'gone',
		'Rurisawa Rus LLC was struck off the register on 15 September 2022, and our business in Russia has come to an end.',
		'exited',
		{ on: '2022-09-15' },
	],
	[
		'gone',
		'During the quarter the Group disposed of its entire shareholding in the Russian logistics subsidiary and recorded a loss on disposal of 1,860 million yen.',
		'exited',
		{ loss: 1.86 },
	],
	[
		'gone but',
		'Rurisawa Industries has handed over its Russian plant to a local company. A wholly owned parts company remains and continues to supply owners of its cars.',
		'scaled_back',
	],
	[
		'denied',
		'The suspension is temporary and does not mean that we are withdrawing from Russia.',
		'suspended',
		{ denied: true },
	],
	[
		'denied',
		'A newspaper reported that we are in talks to sell our Russian subsidiary. The report is not based on any announcement by us, and nothing has been decided.',
		null,
		{ denied: true },
	],
	[
		'denied',
		'The future of our Russian business is under consideration and nothing has been decided.',
		null,
		{ denied: false },
	],
	[
		'denied',
		'We have no plans to return to Russia. All shares in the local company were transferred in June 2022.',
		'exited',
		{ denied: false },
	],
	[
		'third',
		'Rurisawa Industries is in the final stages of selling its Russian factory, people familiar with the matter said. The company said it had made no such decision.',
		null,
		{ denied: true },
	],
	[
		'third',
		'An official of the Russian industry ministry said that the Tula plant of Rurisawa Industries was still at a standstill.',
		'suspended',
		{ by: 'third_party' },
	],
	[
		'third',
		'A local trade union claims that Rurisawa Industries has resumed production at its plant in Samara.',
		'operating',
		{ by: 'third_party' },
	],
	[
		'third',
		'Russian investment firm Bereg Capital announced that it had acquired the sales subsidiary of Rurisawa Industries.',
		'exited',
		{ by: 'third_party', buyer: 'Bereg Capital' },
	],
	[
		'none',
		'Risk factors. The Group does business in Russia, China and other countries. Conflict or changes in regulation there could lead to the suspension of operations or to withdrawal from a market.',
		null,
	],
	[
		'none',
		'Following the Russian invasion of Ukraine, the company announced the closure of a European plant and the sale of its North American business.',
		null,
	],
	[
		'none',
		'Rurisawa Industries said it would sell its French subsidiary, which had suffered from a lack of parts from Russia.',
		null,
	],
	[
		'none',
		'History. 2008: plant opened in Kaluga, Russia. 2016: Samara office closed. 2019: production starts in Vietnam.',
		null,
	],
	[
		'none',
		'Q. Others have decided to leave Russia. What about you?\nA. It is not for us to comment on what other companies do.',
		null,
	],
	[
		'none',
		'A provision of 400 million yen was made for receivables from a Russian customer.',
		null,
		{ loss: 0.4, kind: 'impairment' },
	],
	[
		'loss',
		'An impairment loss of ¥3.2 billion was recognised on the shares of the Russian subsidiary, where sales remain suspended.',
		'suspended',
		{ loss: 3.2 },
	],
	[
		'staff',
		'We are closing our development centre in Russia. Forty-two engineers who wished to do so have relocated to Serbia with their families.',
		'exit_announced',
		{ staff: true },
	],
	[
		'supersede',
		'Our Russian plant stopped in March, restarted in part in May and has been down again since September.',
		'suspended',
	],
	[
		'supersede',
		'Exports to Russia were halted in March; shipments of consumer goods resumed in July.',
		'operating',
	],
];
