/** Provinces, capitals, divisions and districts that stand alone under the name of an office. */
const places = new Set(
  `pakistan punjab sindh balochistan khyber pakhtunkhwa kp gilgit baltistan azad jammu kashmir ajk islamabad
  lahore karachi peshawar quetta muzaffarabad rawalpindi murree chakwal attock jhelum talagang sargodha khushab
  mianwali bhakkar gujrat hafizabad mandi bahauddin wazirabad gujranwala sialkot narowal kasur sheikhupura
  nankana sahib faisalabad jhang chiniot toba tek singh multan lodhran vehari khanewal sahiwal pakpattan okara
  bahawalpur bahawalnagar rahim yar khan dg dera ghazi taunsa rajanpur muzaffargarh kot addu layyah
  hyderabad sukkur larkana mirpurkhas shaheed benazirabad nawabshah khairpur thatta badin jacobabad shikarpur
  mardan abbottabad mansehra haripur swat saidu sharif kohat bannu di ismail swabi nowshera charsadda malakand
  khuzdar turbat sibi loralai zhob mirpur
  india delhi new chandigarh puducherry pondicherry haryana lanka sri colombo bangladesh dhaka nepal kathmandu
  پاکستان پنجاب سندھ بلوچستان خیبر پختونخوا اسلام آباد لاہور کراچی پشاور کوئٹہ راولپنڈی مری چکوال اٹک جہلم
  سرگودھا خوشاب میانوالی بھکر گجرات حافظ گوجرانوالہ سیالکوٹ نارووال قصور شیخوپورہ ننکانہ صاحب فیصل جھنگ چنیوٹ
  ملتان لودھراں وہاڑی خانیوال ساہیوال پاکپتن اوکاڑہ بہاولپور بہاولنگر رحیم یار خان ڈیرہ غازی راجن پور
  مظفرگڑھ کوٹ ادو لیہ`.split(/\s+/),
)

/** Words about places, none by itself. */
const ofPlaces = new Set(['and', 'at', 'in', 'the', 'city', 'cantt', 'district', 'division', 'region', 'ضلع'])

/** Whether a row is a place and nothing else: `PUNJAB, LAHORE`, `District Okara`. */
export function isPlace(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const named = words.filter((word) => places.has(word))
  return named.length > 0 && !/\d/.test(text) && words.every((word) => places.has(word) || ofPlaces.has(word))
}
