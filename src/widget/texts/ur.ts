import type { Texts } from './texts.ts';

// Active verbs would name the gender of the reader or of a consultant, hence the passives. "Consultant" alone is a
// physician in a Pakistani hospital, hence the recruitment consultant.
// Values that come in English stand between \u2068 and \u2069, so that their own full stops and brackets stay with them.
export const ur: Texts = {
  language: 'ur',
  direction: 'rtl',

  title: 'Preceptor',
  notAPerson: 'خودکار معاون۔ یہ نہ کوئی شخص ہے، نہ قانونی مشورہ۔',
  privacy: 'رازداری',
  answersInEnglish: 'معاون کو انگریزی میں لکھا جا سکتا ہے؛ اس کے جوابات بھی فی الحال انگریزی میں آتے ہیں۔',

  minimise: 'چیٹ چھوٹی کریں',
  menu: 'مینو',
  talkToPerson: 'ریکروٹمنٹ کنسلٹنٹ سے بات کریں',
  saveTranscript: 'یہ گفتگو محفوظ کریں',
  print: 'پرنٹ کریں',
  startOver: 'نئے سرے سے شروع کریں',
  deleteData: 'میرا ڈیٹا حذف کریں',

  startOverQuestion: 'نئی گفتگو شروع کریں؟',
  startOverExplained:
    'موجودہ گفتگو ہمارے سرور پر رہے گی، مگر یہاں دوبارہ نہیں کھل سکے گی۔ ضرورت ہو تو پہلے اسے محفوظ کر لیں۔',
  deleteQuestion: 'آپ نے یہاں جو کچھ لکھا ہے، وہ سب حذف کریں؟',
  deleteExplained:
    'اس معاون کے ساتھ آپ کی تمام گفتگو ہمارے سرور سے ابھی حذف کر دی جائے گی۔ اسے واپس نہیں لایا جا سکے گا۔',
  deleted: 'آپ کی تمام گفتگو حذف کر دی گئی ہے۔',
  deleteFailed: 'کچھ بھی حذف نہیں ہوا: سرور سے رابطہ نہیں ہو سکا۔ براہِ کرم دوبارہ کوشش کریں۔',
  cancel: 'منسوخ کریں',
  newChat: 'نئی گفتگو',
  newConversation: 'پچھلی گفتگو اب دستیاب نہیں۔ یہاں سے نئی گفتگو شروع ہوتی ہے۔',

  box: 'اپنا سوال لکھیں',
  send: 'بھیجیں',
  charactersLeft: { one: '{n} حرف باقی', other: '{n} حروف باقی' },

  you: 'آپ',
  assistant: 'معاون',
  sending: 'بھیجا جا رہا ہے',
  sent: 'بھیج دیا گیا',
  read: 'پڑھ لیا گیا',
  waitingForNetwork: 'ابھی نہیں بھیجا گیا۔ انٹرنیٹ بحال ہوتے ہی بھیج دیا جائے گا۔',
  waitingForTurn: 'کم وقت میں کئی پیغامات بھیجے گئے ہیں۔ یہ پیغام ایک منٹ کے اندر بھیج دیا جائے گا۔',
  notConfirmed: 'پیغام بھیجے جانے کی تصدیق نہیں ہو سکی۔ دوبارہ کوشش کرنے پر یہ دو بار نہیں جائے گا۔',
  perhapsSent: 'یہ یقینی نہیں کہ یہ بھیجا گیا۔ دوبارہ کوشش سے یہ دو بار جا سکتا ہے۔',
  refused: 'یہ پیغام نہیں بھیجا گیا: \u2068{reason}\u2069',
  retry: 'دوبارہ کوشش کریں',
  edit: 'ترمیم کریں',

  thinking: 'معلومات تلاش کی جا رہی ہیں',
  stop: 'روکیں',
  isTyping: '\u2068{name}\u2069 کا پیغام لکھا جا رہا ہے',
  noAnswer: 'کوئی جواب نہیں آیا۔',
  askAgain: 'دوبارہ پوچھیں',

  connecting: 'رابطہ کیا جا رہا ہے',
  reconnecting: 'رابطہ منقطع ہو گیا۔ دوبارہ جوڑا جا رہا ہے؛ آپ کا لکھا محفوظ ہے۔',
  offline: 'آپ آف لائن ہیں۔ آپ کا لکھا محفوظ رہے گا اور انٹرنیٹ بحال ہوتے ہی بھیج دیا جائے گا۔',
  backOnline: 'رابطہ بحال ہو گیا۔',
  cannotStart: 'چیٹ اس وقت شروع نہیں ہو سکتی۔',
  tryAgain: 'دوبارہ کوشش کریں',

  loadEarlier: 'پچھلے پیغامات دکھائیں',
  loadingEarlier: 'پچھلے پیغامات لوڈ ہو رہے ہیں',
  beginning: 'آپ کی گفتگو کا آغاز',
  jumpToNewest: 'تازہ ترین پیغام پر جائیں',
  newMessages: { one: '{n} نیا پیغام', other: '{n} نئے پیغامات' },
  today: 'آج',
  yesterday: 'گزشتہ کل',
  conversation: 'گفتگو',
  suggestions: 'تجویز کردہ سوالات',

  sources: { one: '{n} حوالہ', other: '{n} حوالے' },
  source: 'حوالہ {n}: \u2068{publisher}\u2069',
  asOf: '{date} تک کی معلومات',
  checked: 'جانچ کی تاریخ: {date}',
  opensPage: '\u2068{title}\u2069، \u2068{host}\u2069 پر، نئے ٹیب میں کھلے گا',
  more: 'مزید',
  copy: 'کاپی کریں',
  copied: 'کاپی ہو گیا',
  helpful: 'اس سے مدد ملی',
  notHelpful: 'اس سے مدد نہیں ملی',
  thanks: 'شکریہ۔',
  whatWasWrong: 'کیا غلط تھا یا رہ گیا؟ (اختیاری)',
  whatWasGood: 'کس بات سے مدد ملی؟ (اختیاری)',
  sendFeedback: 'بھیجیں',

  joined: '\u2068{name}\u2069 (\u2068{desk}\u2069) اب گفتگو میں شامل ہیں۔',
  left: '\u2068{name}\u2069 اب گفتگو میں نہیں ہیں۔ اب دوبارہ معاون جواب دے گا۔',
  rateQuestion: 'یہ گفتگو کیسی رہی؟',
  stars: { one: '{n} ستارہ', other: '{n} ستارے' },
  rated: 'آپ کی رائے کا شکریہ۔',
  formFailed: 'یہ فارم نہیں دکھایا جا سکتا۔ براہِ کرم اپنا جواب لکھ کر بھیجیں۔',
  table: 'جدول، دائیں بائیں اسکرول ہوتا ہے',
};
