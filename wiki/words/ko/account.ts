import type { account as english } from '../en/account'
import type { Translated } from '../translated'

/** Signing up, signing in and out, and one's own account, in Korean. */
export const account: Translated<typeof english> = {
  signIn: '로그인',
  signUp: '가입',
  signOut: '로그아웃',
  signInText: '다시 만나 반가워요. 읽는 데는 계정이 필요 없고, 편집할 때만 필요해요.',
  signUpText: '사용자 이름과 비밀번호만 있으면 돼요. 사용자 이름은 편집할 때마다 함께 남아요.',
  newHere: '처음이신가요?',
  knownHere: '이미 계정이 있나요?',
  signedInAs: (username) => `${username} 계정으로 로그인했어요.`,
  goToAccount: '내 계정으로 가기',

  username: '사용자 이름',
  usernameHelp: '한글·로마자·숫자로 2~30자. 사이에 붙임표(-)나 밑줄(_)을 넣을 수 있어요.',
  password: '비밀번호',
  passwordHelp: '8자 이상이에요. 나만 떠올릴 수 있는 낱말 몇 개를 이어 쓰면 가장 좋아요.',
  email: '이메일',
  emailHelp: '쓰지 않아도 돼요. 아무에게도 보이지 않고, 로그인에도 쓰지 않아요.',
  optional: '선택',

  problems: {
    heading: '아직 끝나지 않았어요',
    username: {
      required: '사용자 이름을 정해 주세요.',
      short: '사용자 이름은 2자 이상이에요.',
      long: '사용자 이름은 30자까지예요.',
      letters: '한글·로마자·숫자와 붙임표, 밑줄만 쓸 수 있어요. 빈칸이나 다른 기호는 쓸 수 없어요.',
      edges: '글자나 숫자로 시작하고 끝나야 하고, 그 사이에 붙임표나 밑줄은 하나씩만 쓸 수 있어요.',
      reserved: '위키가 쓰는 이름으로 오해할 수 있어요. 다른 이름을 골라 주세요.',
      taken: '이미 쓰고 있거나 비슷해 보이는 이름이 있어요. 다른 이름을 골라 주세요.',
    },
    password: {
      required: '비밀번호를 입력해 주세요.',
      short: '비밀번호는 8자 이상이에요.',
      long: '비밀번호는 200자까지예요.',
      username: '비밀번호는 사용자 이름과 달라야 해요.',
      common: '가장 먼저 추측되는 비밀번호 중 하나예요. 다른 것을 골라 주세요.',
    },
    email: '이메일 주소가 아닌 것 같아요. 비워 두어도 괜찮아요.',
    usernameEmpty: '사용자 이름을 입력해 주세요.',
    passwordEmpty: '비밀번호를 입력해 주세요.',
    wrong: '사용자 이름과 비밀번호가 맞지 않아요. 둘 다 확인하고 다시 시도해 주세요.',
    currentWrong: '지금 쓰는 비밀번호가 아니에요.',
    throttled: (seconds) =>
      seconds < 90
        ? `너무 여러 번 시도했어요. ${seconds}초 뒤에 다시 시도해 주세요.`
        : `너무 여러 번 시도했어요. ${Math.ceil(seconds / 60)}분 뒤에 다시 시도해 주세요.`,
    foreign: '다른 사이트에서 보낸 양식이라 아무것도 하지 않았어요. 여기서 다시 보내 주세요.',
    malformed: '양식이 손상된 채 도착해 아무것도 하지 않았어요. 다시 보내 주세요.',
    busy: '지금 사람이 아주 많아요. 잃은 것은 없으니 잠시 뒤에 다시 시도해 주세요.',
    signedOut: '로그아웃된 상태예요.',
    elsewhere: '다른 사이트로 로그인하지 못했어요. 바뀐 것은 없으니 다시 시도해 주세요.',
  },

  elsewhere: '다른 사이트 계정으로',
  elsewhereWith: (site) => `${site} 계정으로 계속하기`,
  linkWith: (site) => `${site} 계정도 연결하기`,

  heading: '내 계정',
  signedOutText: '로그인하지 않았어요. 계정이 없어도 모든 문서를 읽을 수 있어요.',
  level: '등급',
  levels: {
    new: '새 편집자',
    confirmed: '확인된 편집자',
    trusted: '신뢰받는 편집자',
    reviewer: '검토자',
    moderator: '관리자',
    admin: '최고 관리자',
  },
  levelHelp: {
    new: '편집하면 검토자의 확인을 기다려요.',
    confirmed: '편집하면 검토자의 확인을 기다려요.',
    trusted: '출처가 있는 새 정보는 바로 게시되고, 다른 편집은 검토자의 확인을 기다려요.',
    reviewer: '편집이 바로 게시되고, 다른 사람의 편집을 검토할 수 있어요.',
    moderator:
      '더하거나 바꾼 내용이 바로 게시되고, 다른 사람의 편집과 문서 삭제를 결정할 수 있어요.',
    admin:
      '더하거나 바꾼 내용이 바로 게시되고, 편집을 결정하고 계정을 관리하고 등급을 줄 수 있어요.',
  },
  emailNone: '없음',
  memberSince: '가입일',
  yourPage: '내 편집과 알림',
  blocked: '계정이 차단되어 지금은 편집할 수 없어요.',
  blockedLink: '내 페이지에서 이유를 볼 수 있어요.',

  sessions: '로그인한 기기',
  thisSession: '이 기기',
  sessionsCount: (count) => `${count.toLocaleString('ko')}대`,
  logOutEverywhere: '모든 기기에서 로그아웃',
  logOutEverywhereText:
    '이 기기를 포함한 모든 기기에서 한꺼번에 로그아웃해요. 검토를 기다리는 편집은 그대로 남아요.',

  changePassword: '비밀번호 바꾸기',
  setPassword: '비밀번호 만들기',
  currentPassword: '지금 비밀번호',
  newPassword: '새 비밀번호',
  changePasswordText: '다른 기기에서는 모두 로그아웃돼요.',
  passwordChanged: '비밀번호를 바꾸고 다른 기기에서 모두 로그아웃했어요.',

  sites: '다른 로그인 방법',
  sitesLinked: (names) => `${names} 계정으로도 로그인할 수 있어요.`,

  watched: '어디까지 봤나요',
  watchedText:
    '계정에 저장되어 어디서 로그인해도 똑같아요. 각 드라마 문서에서 바꿀 수 있어요. 로그아웃하면 기기에서 지워지므로, 함께 쓰는 컴퓨터라도 다음 사람에게 보이지 않아요.',
  watchedNothing: '아직 없어요. 드라마 문서마다 어디까지 봤는지 고를 수 있어요.',
  watchedUpTo: (episode) => `${episode.toLocaleString('ko')}회까지`,
  watchedAll: '전부',
  watchedUseHere: '이 브라우저에서도 쓰기',
  watchedGone: '이제 여기에 없는 드라마',
  joinedHeading: '로그인하면서 어디까지 봤는지를 합쳤어요',
  joinedSides: (browser, account) => `이 브라우저에는 “${browser}”, 계정에는 “${account}”.`,
  joinedNow: (episode) => `이제 둘 다 “${episode}”예요.`,
  joinedUndoText: '이 브라우저로 다른 사람이 봤다면 취소해 주세요. 둘 다 전으로 돌아가요.',
  joinedUndo: '둘 다 전으로 되돌리기',
  goOn: '계속하기',

  consents: '편집하고 검토할 때 보이는 것',
  consentsText:
    '편집하고 검토하는 동안 이 드라마들의 내용을 모두 보기로 했어요. 읽는 문서에는 전과 같은 만큼만 보여요.',
  consentRevoke: (drama) => `다시 숨기기: ${drama}`,

  chooseUsername: '사용자 이름 정하기',
  chooseText: (site) =>
    `${site}에서 본인임을 확인했어요. 여기서 편집할 때 함께 남을 이름을 정해 주세요.`,
  chooseButton: '계정 만들기',
  chooseExpired: '시간이 너무 지났거나 이미 끝난 일이에요. 계속하려면 다시 로그인해 주세요.',
  linkHeading: '내 계정에 연결하기',
  linkText: (site, username) =>
    `이제부터 이 ${site} 계정으로 로그인해도 여기서는 ${username} 계정을 쓰게 돼요.`,
  linkButton: '연결하기',
  linkedAlready: '이미 다른 사용자와 연결된 계정이에요.',
}
