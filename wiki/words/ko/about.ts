import type { about as english } from '../en/about'
import type { Translated } from '../translated'
import { withParticle } from './particle'

/** The page that says what this is, in Korean. */
export const about: Translated<typeof english> = {
  title: '이 위키 소개',
  description:
    '이 위키가 어떤 곳인지, 어떤 라이선스를 따르는지, 삭제는 누구에게 요청하는지 알려 드려요.',
  what: '어떤 곳인가요',
  whatText: [
    '한국 드라마를 보는 사람들이 함께 쓰는 위키예요. 드라마와 회차, 등장인물과 명장면, 배우와 그 밖에 작품을 만드는 모든 사람을 다뤄요. 모든 정보는 하나하나 따로 저장되고, 저마다 출처와 변경 내역이 있어요.',
    '광고가 없고, 읽는 동안 다른 사이트에 아무것도 요청하지 않아요. 실제 포스터는 저작권자의 것이라서, 이곳의 포스터는 작품 정보로 직접 그려요.',
  ],
  spoilers: '스포일러',
  spoilersText:
    '어디까지 봤는지 알려 주지 않으면 안전 보기로 보여 드려요. 목록에도 제목에도 주소에도 회차에서 밝혀지는 내용은 나오지 않아요. 가린 내용이 있으면 그렇다고 알려 드리고, 원하면 바로 볼 수 있어요.',
  contribute: '참여하는 방법',
  contributeText:
    '계정을 만들고 문서를 연 다음 ‘편집’이라고 적힌 링크를 누르세요. 새로 온 분의 편집은 검토를 기다리지만 대개 오래 걸리지 않아요. 앞에 몇 건이 있는지, 어떤 결정이 왜 내려졌는지는 내 편집 페이지에서 볼 수 있어요. 입력한 내용은 사라지지 않고, 게시된 변경은 모두 다시 보고 되돌릴 수 있어요.',
  sources: '출처',
  sourcesText:
    '기사, 방송사 페이지, 공식 게시물, 방송 자체처럼 어디에서 나온 정보인지 밝혀 주세요. 아무도 확신하지 못하는 정보는 비워 둬요. 실존 인물의 사생활은 다루지 않아요.',
  licence: '라이선스',
  licenceText:
    '글과 데이터는 크리에이티브 커먼즈 저작자표시-동일조건변경허락 4.0(CC BY-SA 4.0)을 따라요. 어디에나 쓸 수 있지만 위키와 기여자를 밝혀야 하고, 이를 바탕으로 만든 것도 같은 조건으로 공유해야 해요. 편집을 보내면 이에 동의하는 것이 돼요. 누가 무엇을 썼는지는 문서마다 변경 내역에 남아요.',
  licenceLink: '라이선스 읽기',
  data: '데이터',
  dataText:
    '모든 문서를 JSON으로 받을 수 있어요. 문서 경로 앞에 /api/v1/entries를 붙이세요. ?progress=로 더 요청하지 않으면 안전 보기로 드려요.',
  removal: '삭제 요청',
  removalText:
    '여기 있어서는 안 될 자신에 관한 내용이나, 허락 없이 옮겨진 자신의 저작물이 있다면 이 위키를 운영하는 사람에게 알려 주세요. 어느 문서의 무엇이 문제인지 적어 주세요.',
  removalContact: (contact) => `${withParticle(contact, '으로/로')} 보내 주세요.`,
  removalUnset:
    '이 위키를 운영하는 사람이 아직 연락처를 정하지 않았어요(REMOVAL_CONTACT 설정). 그때까지는 가입한 뒤 이유를 적은 편집으로 지워 주세요. 관리자가 확인할게요.',
}
