import type { editor as english } from '../en/editor'
import type { Translated } from '../translated'

const counted = (count: number) => count.toLocaleString('ko')

/** Writing, in Korean: the form of any kind, moving, deleting and restoring. */
export const editor: Translated<typeof english> = {
  editTitle: (name) => `편집: ${name}`,
  newTitle: (kind) => `새 ${kind} 문서`,
  newAnyTitle: '새 문서 쓰기',
  newAnyText: '무엇에 대한 문서인가요?',
  moveTitle: (name) => `이동: ${name}`,
  deleteTitle: (name) => `삭제: ${name}`,
  restoreTitle: (name) => `복구: ${name}`,
  onlySection: (section) => `“${section}” 부분만 보고 있어요.`,
  wholeForm: '양식 전체 보기',
  backToPage: '문서로 돌아가기',

  gatedName: (kind) => `이름을 숨긴 ${kind} 문서`,
  asksHeld: (count, from) =>
    `${from}에서 밝혀지는 정보 ${counted(count)}개는 이 양식에 보이지 않아요.`,
  asksHidden: (from) => `${from}에서 밝혀지는 내용을 다루는 문서예요.`,
  asksKept: '저장해도 그 내용은 그대로 남아요.',
  asksHelp: '아직 거기까지 봤다고 하지 않았어요. 그래도 편집하고 검토하는 동안에는 볼 수 있어요.',
  asksAgree: (drama) => `편집하고 검토하는 동안 ${drama}의 내용 모두 보기`,
  asksAgreeUnnamed: '편집하고 검토하는 동안 이 드라마의 내용 모두 보기',

  signInTitle: '여기에 쓰려면 로그인해 주세요',
  signInText: '이 위키는 누구나 편집할 수 있어요. 로그인하거나 계정을 만들면 이 양식으로 돌아와요.',
  blockedTitle: '지금은 편집할 수 없어요',
  blockedText: (reason) =>
    reason
      ? `계정의 편집이 차단되어 있어요. 관리자가 밝힌 이유: “${reason}”`
      : '계정의 편집이 차단되어 있어요.',
  moderatorsTitle: '관리자만 할 수 있어요',
  moderatorsDelete:
    '문서를 삭제하고 복구하는 일은 관리자만 할 수 있어요. 토론에 이유를 남기거나 관리자에게 부탁해 주세요.',
  waitsNote: '편집은 독자에게 보이기 전에 검토자가 먼저 확인해요.',
  liveNote:
    '편집이 바로 게시돼요. 문서의 이름을 다른 이름으로 바꾸려면 한 사람이 더 확인해야 해요.',
  trustedNote: '출처를 달아 더한 내용은 바로 게시되고, 나머지는 먼저 확인을 거쳐요.',

  missingTitle: '없는 문서예요',
  missingText: (path) => `${path} 주소에는 편집할 문서가 없어요.`,
  missingWrite: '새로 쓰기',
  deletedTitle: '삭제된 문서예요',
  deletedText: '먼저 복구해야 바꿀 수 있어요.',
  unknownKindTitle: '없는 문서 종류예요',
  unknownKindText: (kind) => `이 위키에는 “${kind}” 종류의 문서가 없어요. 쓸 수 있는 종류예요:`,
  existsTitle: '이미 있는 문서예요',
  existsText: '다른 사람이 먼저 썼어요. 읽어 보고 더 좋게 다듬어 주세요:',
  existsEdit: '편집하기',
  notYoursTitle: '이 편집은 여기서 고칠 수 없어요',
  notYoursText: '편집은 작성자만, 게시되기 전까지만 고칠 수 있어요.',
  seeEdit: '편집 보기',
  resumeNote: (state) => `전에 쓴 편집을 다시 고치고 있어요. 지금 상태: ${state}.`,
  resumeRebased: '그사이 문서가 바뀌었어요. 다른 사람이 바꾼 내용은 이 양식에 이미 들어 있어요.',

  sectionsTitle: '양식의 부분들',
  sectionFilled: (filled, fields) => `${counted(filled)}/${counted(fields)}`,
  sectionChanged: (count) => `${counted(count)}개 바뀜`,
  sectionProblems: (count) => `${counted(count)}개 확인 필요`,
  requiredNote: '“필수”라고 적힌 것만 꼭 채워 주세요.',

  required: '필수',
  choose: '고르기 …',
  rowOf: (field, number) => `${field}, ${counted(number)}번째 줄`,
  add: (field) => `“${field}”에 추가`,
  addLaterValue: (field) => `나중 회차에 바뀌는 “${field}” 추가`,
  remove: '지우기',
  removeRow: (field, number) => `“${field}” ${counted(number)}번째 줄 지우기`,
  removed: (what) => (what ? `지움: ${what}` : '지움'),
  keep: '그대로 두기',
  rowAdded: (field, number) => `“${field}” ${counted(number)}번째 줄을 추가했어요`,
  rowRemoved: (field) => `“${field}”에서 지웠어요. 다시 그대로 둘 수 있어요.`,
  rowKept: (field, number) => `“${field}” ${counted(number)}번째 줄로 되돌렸어요`,
  rowMoved: (field, number, count) =>
    `“${field}”: 모두 ${counted(count)}줄 가운데 ${counted(number)}번째로 옮겼어요`,
  up: '위로',
  moveUp: (field, number) => `“${field}” ${counted(number)}번째 줄을 위로`,
  down: '아래로',
  moveDown: (field, number) => `“${field}” ${counted(number)}번째 줄을 아래로`,
  proseHelp: '링크: [[/people/kang-tae-oh|강태오]]. 9회까지 숨기기: :::spoiler 9 줄에서 ::: 줄까지',

  gate: '스포일러인가요?',
  gateSet: (episode) => `${episode}회에서 밝혀짐`,
  gateEpisode: '밝혀지는 회차',
  gateHelp: '방송 회차 번호예요. 누구나 알아도 되는 내용이면 비워 두세요.',
  gateHelpTells:
    '방송 회차 번호예요. 누구나 알아도 되면 0을 쓰세요. 비워 두면 마지막 회까지 숨겨요.',
  gateDrama: '어느 드라마의 회차인지',

  sources: (count) => (count === 0 ? '출처 추가' : `출처 ${counted(count)}개`),
  sourceFor: '이 내용의 출처',
  addSource: '출처 더 추가',
  addFirstSource: '이 내용의 출처',
  existingSource: '위키에 있는 출처',
  newSource: '또는 새 출처',
  removeSource: '이 출처 지우기',

  pickerHelp: '이름을 어떤 표기로든 쓰거나 문서의 주소를 쓰세요.',
  pickerResults: (count) =>
    count === 0 ? '찾은 문서가 없어요' : `문서 ${counted(count)}개를 찾았어요`,
  pickerNone: '그런 이름의 문서는 아직 없어요.',
  pickerMissing: (path) => `아직 쓰지 않은 문서: ${path}`,
  pickerRedLink: (label) => `“${label}”, 아직 쓰지 않은 문서`,
  which: (text) => `“${text}”: 어느 문서를 말하나요?`,

  segment: '주소의 마지막 부분',
  segmentHelpEmpty: '비워 두면 이름으로 만들어요.',

  summary: '편집 요약',
  summaryHelp: '무엇을 왜 바꿨는지 짧게 써 주세요. 변경 내역에 남아요.',
  preview: '바뀌는 내용 보기',
  submit: '편집 제출',
  publish: '게시',
  saving: '잠시만요 …',
  cancel: '저장하지 않고 돌아가기',
  previewTitle: '미리 보기',
  previewNote:
    '아직 저장하지 않았어요. 게시되면 이렇게 보여요. 직접 쓴 것은 모두, 나머지는 본 데까지만 보여요.',
  previewChanges: '바뀌는 내용',
  previewNothing: '아직 바꾼 것이 없어요.',
  previewNewSource: (title) => `새 출처: ${title}`,

  problemsTitle: (count) => `${counted(count)}곳을 확인해 주세요`,
  nothingSaved: '아직 저장하지 않았어요. 쓴 내용은 모두 그대로 있어요.',
  unchanged: '바꾼 것이 없어 저장할 내용이 없어요.',
  missing: (token) =>
    `양식이 온전하게 오지 않아(${token}) 아무것도 하지 않았어요. 양식을 다시 열고 쓴 내용을 옮겨 주세요.`,
  leftover: '쓰던 내용',
  malformed: '읽을 수 없는 모양으로 온 양식이라 아무것도 하지 않았어요.',
  malformedName: (name) => `이 양식에 “${name}” 항목이 없어 아무것도 하지 않았어요.`,
  foreign: '다른 사이트에서 보낸 양식이라 아무것도 하지 않았어요.',
  busy: '지금 위키가 아주 바빠요. 쓴 내용은 그대로 있으니 몇 초 뒤에 다시 시도해 주세요.',
  failed: '도중에 문제가 생겼어요. 쓴 내용은 그대로 있으니 다시 시도해 주세요.',
  offline:
    '인터넷에 연결되어 있지 않아 보내지 못했어요. 쓴 내용은 그대로 있으니 연결되면 다시 시도해 주세요.',
  signedOut:
    '로그아웃되었어요. 다른 탭에서 로그인한 뒤 다시 제출해 주세요. 쓴 내용은 그대로 있어요.',
  blocked: '계정의 편집이 차단되어 있어요. 쓴 내용은 여기에 그대로 있어요.',
  level: '이 계정으로는 아직 할 수 없는 일이에요.',
  tooManyOpen:
    '한 계정에서 검토를 기다릴 수 있는 편집이 가득 찼어요. 결정을 기다리거나 하나를 철회해 주세요.',
  staleEdit:
    '그사이 이 편집이 바뀌었거나 결정이 났어요. 쓴 내용은 그대로 있으니, 다시 제출하기 전에 지금 상태를 확인해 주세요.',
  closedEdit: '그사이 결정이 난 편집이라 더는 고칠 수 없어요. 쓴 내용은 여기에 그대로 있어요.',

  namesakesTitle: '이미 있는 문서는 아닌가요?',
  namesakesText:
    '위키에 이름이 같은 문서가 있어요. 그중 하나라면 그 문서를 편집해 주세요. 쓰려는 출처가 이미 있다면 인용하는 자리에서 골라 주세요.',
  namesakesReview: '위키에 이름이 같은 문서가 있어요. 작성자는 다른 것이라고 해요.',
  isAnother: '다른 것이에요',

  conflictElsewhere: '이 편집의 다른 문서',
  conflictTitle: '두 사람이 함께 바꾼 곳',
  conflictText:
    '쓰는 동안 다른 사람이 같은 곳을 바꿨어요. 아직 저장하지 않았고, 쓴 내용은 모두 그대로 있어요. 아래에서 하나씩 결정해 주세요. 미리 골라 둔 것은 없어요. 다 고른 뒤 다시 제출해 주세요.',
  conflictWas: '쓰기 시작했을 때',
  conflictTheirs: '지금 문서',
  conflictYours: '내가 쓴 것',
  conflictNothing: '없음',
  conflictOrder: '두 사람이 줄의 순서를 서로 다르게 바꿨어요.',
  conflictBy: '바꾼 사람:',
  conflictChange: '변경 보기',
  keepTheirs: '지금 문서대로 두기',
  useMine: '내가 쓴 것으로 하기',
  byHand: '직접 쓰기:',
  byHandLink: '양식에서 그 자리로 가기',
  mergedTitle: '함께 들어가는 내용',
  mergedTheirs: '다른 사람이 바꾼 곳이에요. 그대로 남아요:',
  mergedYours: '내가 바꾼 곳이에요. 그대로 남아요:',
  mergedNone: '그 밖에 다른 사람이 바꾼 곳은 없어요.',
  wholeRest: '양식에 있는 나머지 전부',
  conflictLinks: '지금 문서 보기',
  conflictHistory: '문서의 변경 내역 보기',

  verbConflict:
    '그사이 다른 사람이 문서를 바꿔 두 변경이 함께 들어갈 수 없어요. 아무것도 하지 않았으니 이 양식을 다시 열어 주세요.',
  moveText: '옛 주소로 와도 계속 이 문서로 이어지고, 하위 문서도 모두 함께 옮겨져요.',
  otherVerbs: '이 문서를 바꾸는 다른 방법',
  moveLink: '문서 이동',
  deleteLink: '문서 삭제',
  moveSubmit: '이동',
  moveNow: '지금 주소:',
  moveParent: '상위 문서',
  deleteText:
    '읽는 사람에게는 문서가 삭제되었다고 알려요. 변경 내역은 남고, 관리자가 복구할 수 있어요.',
  deleteSubmit: '삭제',
  deleteChildren: (count) => `하위 문서 ${counted(count)}개도 함께 삭제돼요:`,
  restoreText: '문서가 삭제되기 전 모습 그대로 돌아와요.',
  restoreTogether: (count) => `함께 삭제된 문서 ${counted(count)}개도 돌아와요.`,
  restoreSubmit: '복구',
  notDeletedTitle: '삭제된 문서가 아니에요',
  verbWaits: '관리자가 먼저 승인해야 하고, 그때까지는 아무것도 바뀌지 않아요.',
  verbWaitsModerator:
    '다른 관리자가 먼저 승인해야 하고, 그때까지는 아무것도 바뀌지 않아요. 24시간 동안 공개 대기한 뒤에는 직접 게시할 수 있어요.',
  summaryWhy: '이유를 써 주세요. 변경 내역에 남아요.',
  summaryMissing: '이유를 적어 주세요. 결정하는 사람과 이 문서를 찾는 사람이 읽어요.',
}
