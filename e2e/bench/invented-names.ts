/** Numbers in [0, 1) that look random and are the same at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of a list. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** A name in Hangul and in Latin, put together from syllables: nobody's on purpose. */
export interface InventedName {
  family: { hangul: string; latin: string }
  given: { hangul: string; latin: string }
}

const pairs = (text: string) =>
  text.split(' ').map((pair) => {
    const [hangul = '', latin = ''] = pair.split(':')
    return { hangul, latin }
  })

const FAMILIES = pairs(
  '김:Kim 이:Lee 박:Park 최:Choi 정:Jung 강:Kang 조:Cho 윤:Yoon 장:Jang 임:Lim 한:Han 오:Oh 서:Seo 신:Shin 권:Kwon 황:Hwang 안:Ahn 송:Song 류:Ryu 홍:Hong 남궁:Namgoong 선우:Sunwoo',
)
const SYLLABLES = pairs(
  '가:Ga 강:Gang 건:Gun 경:Kyung 규:Gyu 나:Na 다:Da 단:Dan 대:Dae 도:Do 동:Dong 라:Ra 란:Ran 로:Ro 루:Ru 린:Rin 미:Mi 민:Min 별:Byul 보:Bo 빈:Bin 상:Sang 서:Seo 선:Sun 설:Seol 성:Sung 소:So 솔:Sol 수:Soo 슬:Seul 승:Seung 시:Si 아:Ah 안:An 양:Yang 연:Yeon 영:Young 예:Ye 우:Woo 원:Won 윤:Yoon 은:Eun 인:In 재:Jae 정:Jung 주:Joo 준:Jun 지:Ji 진:Jin 찬:Chan 채:Chae 태:Tae 하:Ha 한:Han 해:Hae 현:Hyun 혜:Hye 호:Ho 화:Hwa 희:Hee',
)

/** A person's name of a family name and two syllables. */
export function inventName(random: () => number): InventedName {
  const [first, second] = [pick(random, SYLLABLES), pick(random, SYLLABLES)]
  return {
    family: pick(random, FAMILIES),
    given: { hangul: first.hangul + second.hangul, latin: `${first.latin} ${second.latin}` },
  }
}

const THINGS = pairs(
  '바다:Sea 겨울:Winter 달빛:Moonlight 골목:Alley 편지:Letter 우산:Umbrella 기차:Train 정원:Garden 거울:Mirror 언덕:Hill 섬:Island 등대:Lighthouse 시계:Clock 나무:Tree 강가:Riverside 교실:Classroom 부엌:Kitchen 옥상:Rooftop 봄날:Spring 첫눈:Snowfall',
)
const QUALITIES = pairs(
  '조용한:Quiet 늦은:Late 푸른:Blue 먼:Distant 작은:Little 낯선:Strange 따뜻한:Warm 긴:Long 숨은:Hidden 오래된:Old 빛나는:Shining 마지막:Last 처음:First 느린:Slow 깊은:Deep 외로운:Lonely',
)

/** A title that nobody takes for a real one: two words and the number of what was generated. */
export function inventTitle(random: () => number, number: number) {
  const [quality, thing] = [pick(random, QUALITIES), pick(random, THINGS)]
  return {
    english: `${quality.latin} ${thing.latin} ${number}`,
    korean: `${quality.hangul} ${thing.hangul} ${number}`,
    romanized: `${thing.latin} of the ${quality.latin} ${number}`,
  }
}
