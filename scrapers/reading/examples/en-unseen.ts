import type { Example } from './example.ts';

/** Texts that the reader got wrong when it first saw them, in two rounds of fifty each. */
export const enUnseen: readonly Example[] = [
	[
		'unseen',
		'Our Kaluga line went quiet on 11 March and has stayed that way. Staff are at home on two-thirds pay.',
		'suspended',
	],
	['unseen', 'Q: Is the Tver plant running?\nA: Yes, on two shifts.', 'operating'],
	[
		'unseen',
		'Since 30 June 2023 Rurisawa Industries has had nothing left in Russia: the last of its three depots was handed to a local dealer on that day and the company was struck from the register.',
		'exited',
	],
	[
		'unseen',
		'Rurisawa Industries said it had agreed terms with Volgamash for its Samara works, subject to clearance by the Russian government commission.',
		'exit_announced',
	],
	[
		'unseen',
		'We have taken our premium range off the Russian market. Infant formula and diapers stay on the shelves because families need them.',
		'scaled_back',
	],
	[
		'unseen',
		'The ban on shipments to our Russian dealers, in force since March, ended on 1 September.',
		'operating',
	],
	[
		'unseen',
		'Rurisawa Industries will skip Vladivostok and St. Petersburg until further notice.',
		'suspended',
	],
	[
		'unseen',
		'Rurisawa Industries is looking for somebody to take over its plant in Lipetsk, having concluded that it can no longer be run responsibly.',
		'exit_announced',
	],
	[
		'unseen',
		'A fund has asked us to sell our Russian business. The board recommends voting against the proposal.',
		null,
	],
	[
		'unseen',
		'According to a report, we have stopped supplying Russia. That is wrong: orders are filled every week.',
		'operating',
	],
	[
		'unseen',
		"Exports of finished bicycles to Russia have ended; spare parts and children's models are still shipped.",
		'scaled_back',
	],
	[
		'unseen',
		'Two of the four lines in Kaluga have been turned off. The others run on one shift.',
		'scaled_back',
	],
	[
		'unseen',
		'The licence agreement with our Russian franchisee will not be renewed when it runs out in October.',
		'exit_announced',
	],
	['unseen', 'Rurisawa Industries closed its plant in Ohio. Prices of Russian nickel rose.', null],
	[
		'unseen',
		'We are not sending anything to Russia at present. Our warehouse in Khimki is empty.',
		'suspended',
	],
	[
		'unseen',
		'Production at the St. Petersburg plant has been at zero since the end of February; wages are paid in full.',
		'suspended',
	],
	[
		'unseen',
		'Our Russian subsidiary imports through Kazakhstan now and keeps all 300 dealers supplied.',
		'operating',
	],
	[
		'unseen',
		'The stake in the Sakhalin project was transferred to the new Russian operator, in which we hold the same 8 percent as before.',
		'operating',
	],
	['unseen', 'We have accepted shares in the new operator of the Sakhalin project.', 'operating'],
	[
		'unseen',
		'We have begun to wind down our business in Russia and expect to be finished by autumn.',
		'exit_announced',
	],
	[
		'unseen',
		'Rurisawa Industries has withdrawn from Russia. It has no intention of going back.',
		'exited',
	],
	['unseen', 'Rurisawa Rus LLC was liquidated on 15 August 2023.', 'exited'],
	[
		'unseen',
		'Rurisawa Industries has not signed a new lease in Russia since the spring of 2022. The portfolio is shrinking as contracts run off.',
		'holding',
	],
	[
		'unseen',
		'We have cut the number of flights to Vladivostok from seven a week to two.',
		'scaled_back',
	],
	[
		'unseen',
		'We shipped our last car to Russia in March. Our dealers go on servicing and selling the stock that they have.',
		'scaled_back',
	],
	[
		'unseen',
		'Russian coal accounted for 11 percent of what we burned in fiscal 2021; we have reduced this to 3 percent.',
		'scaled_back',
	],
	['unseen', 'The government has called on companies to stay in the Sakhalin projects.', null],
	[
		'unseen',
		'Rurisawa Industries is studying all options for Russia, including a sale. Its plant there has not made a car since March.',
		'suspended',
	],
];
