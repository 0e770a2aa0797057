/**
 * Dramas, and some organizations: the kind, their titles, and behind the last bar what fans type for them.
 * Read by `spelling-table.ts`, which says how a line is written.
 */
export const spelledTitles = `
drama | 런 온 = Run On | runon / RUN ON / 런온 / fjsdhs / 겨ㅜ ㅐㅜ / Leon On / ㄹㅇ / run-on / Reon On
drama | 조선로코 - 녹두전 = The Tale of Nokdu = Joseonroko Nokdujeon = Joseon Romantic Comedy | Tale of Nokdu / The Story of Nokdu / Nokdu / 녹두전 / Nokdujeon / Chosun Loco Nokdujeon / shrenwjs / 조선로코
drama | 본 대로 말하라 = Tell Me What You Saw = Bon Daero Malhara | Tell me what you see / Inform Me What You Noticed / bondaero malhara / 본대로 말하라 / Bon Dero Malhara / ㅂㄷㄹㅁㅎㄹ
drama | 미생 = Misaeng = Incomplete Life | Misaeng: Incomplete Life / Mi Saeng / Misseng / altod / 미 생
drama | 도깨비 = Guardian: The Lonely and Great God = Goblin = Dokkaebi = 쓸쓸하고 찬란하神 - 도깨비 | Goblin / Tokkebi / Dokebi / Guardian Lonely and Great God / 도깨 / ehRoql / The Lonely Shining Goblin
drama | 사랑의 불시착 = Crash Landing on You = Love's Crash Landing = Sarangui Bulsichak | crash landing / Crash Landing On Yu / Love's Emergency Landing / sarangeui bulshichak / 불시착 / ㅅㄹㅇㅂㅅㅊ / 사랑의불시착
drama | 태양의 후예 = Descendants of the Sun = Taeyangui Huye | Descendents of the Sun / decendants of the sun / 태양의후예 / Taeyang-ui Huye / xodiddml gndP / the sun descendants
drama | 별에서 온 그대 = My Love from the Star = You Who Came from the Stars = Man from the Stars = Byeoreseo On Geudae | My love from the stars / You came from the stars / 별그대 / 별에서온 그대 / Byuleseo on geudae / ㅂㅇㅅㅇㄱㄷ
drama | 이태원 클라쓰 = Itaewon Class | Itaewon Clas / 이태원클라쓰 / 이태원 / Itewon Class / dlxodnjszmffkTm / itaewonclass
drama | 사이코지만 괜찮아 = It's Okay to Not Be Okay = Psycho But It's Okay | its ok to not be ok / Its Okay Not to Be Okay / Psycho but its okay / 싸이코지만 괜찮아 / ㅅㅇㅋㅈㅁㄱㅊㅇ
drama | 괜찮아, 사랑이야 = It's Okay, That's Love | its okay thats love / gwaenchana sarangiya / kwenchana sarangiya / 괜찮아 사랑이야
drama | 응답하라 1988 = Reply 1988 = Answer Me 1988 | Reply1988 / answer 1988 / 응답하라1988 / Eungdaphara 1988 / 1988 / ㅇㄷㅎㄹ1988
drama | 응답하라 1997 = Reply 1997 = Answer Me 1997 | Reply1997 / Response 1997 / Answer me 1997 / 1997
drama | 응답하라 1994 = Reply 1994 = Answer Me 1994 | reply 1994 / 응답하라 94 / 1994
drama | 시크릿 가든 = Secret Garden | Secret Gardn / 시크릿가든 / 시크릿 / tlzmfltrkems / secretgarden
drama | 비밀의 숲 = Stranger = Secret Forest = Forest of Secrets | Secret Forest / Bimirui Sup / 비밀의숲 / Bimileui Soop / ㅂㅁㅇㅅ
drama | 시그널 = Signal | Signel / Signal tvn / tlrmsjf / Sigeuneol
drama | 나의 아저씨 = My Mister = My Ahjussi = Naui Ajeossi | My Ajusshi / My Mr / Na-ui Ajeossi / Naeui ahjussi / 나의아저씨 / skdml dkwjTl
drama | 스카이 캐슬 = SKY Castle = SKY 캐슬 | Skycastle / 스카이캐슬 / Sky Castel / SKY캐슬 / tmzkdlzotmf
drama | 킹덤 = Kingdom | Kingdon / zldeja / Kingdeom / ㅏㅑㅜㅎ애ㅡ
drama | 오징어 게임 = Squid Game = Ojingeo Geim | Squidgame / Squid Games / Ojingeo Game / 오징어게임 / 오겜 / ㅇㅈㅇㄱㅇ / Sqiud Game
drama | 빈센조 = Vincenzo | Vincenso / Binsenjo / Vinchenzo / qlstpswh / ㅂㅅㅈ
drama | 호텔 델루나 = Hotel del Luna | Hotel Deluna / hotel delluna / Del Luna / 호텔델루나 / ghxpf epffnsk
drama | 김비서가 왜 그럴까 = What's Wrong with Secretary Kim = Why Secretary Kim | Whats wrong with secretary kim / secretary kim / 김비서 / Kimbiseoga wae geureolkka / ㄱㅂㅅㄱㅇㄱㄹㄲ / What's Wrong with Secratary Kim
drama | 힘쎈여자 도봉순 = Strong Woman Do Bong-soon = Strong Girl Bong-soon | Strong Girl Bongsoon / Do Bong Soon / 힘쎈 여자 도봉순 / 도봉순 / Dobongsun / Strong Woman Do Bong Sun
drama | 힘쎈여자 강남순 = Strong Girl Nam-soon = Strong Girl Gang Nam-soon | Strong Girl Namsoon / Gang Nam Soon / 강남순 / Kang Namsun
drama | 구르미 그린 달빛 = Love in the Moonlight = Moonlight Drawn by Clouds | Moonlight Drawn By The Clouds / Gureumi geurin dalbit / 구르미그린달빛 / Moonlit Drawn by Clouds / ㄱㄹㅁㄱㄹㄷㅂ
drama | 해를 품은 달 = Moon Embracing the Sun = The Moon That Embraces the Sun | The Moon Embracing the Sun / Haereul pumeun dal / 해품달 / 해를품은달
drama | 달의 연인 - 보보경심 려 = Moon Lovers: Scarlet Heart Ryeo = Scarlet Heart: Ryeo | Scarlet Heart / Moon Lovers / Moonlovers / 보보경심 / 달의 연인 / Scarlet Hart Ryeo
drama | 꽃보다 남자 = Boys Over Flowers = Boys Before Flowers | Boys over flower / 꽃남 / Kkotboda namja / Kkot boda namja / Rhcqhek skawk / Boys Over Flwers
drama | 커피프린스 1호점 = Coffee Prince = The 1st Shop of Coffee Prince | Coffe Prince / coffeeprince / 커피프린스 / 커피 프린스 1호점 / ㅋㅍㅍㄹㅅ
drama | 내 이름은 김삼순 = My Lovely Sam Soon = My Name Is Kim Sam Soon | My Name is Kim Samsoon / Kim Sam-sun / 김삼순 / Nae ireumeun Kim Samsun / My lovely Samsoon
drama | 겨울연가 = Winter Sonata = Endless Love: Winter Sonata | Wintersonata / Gyeoul yeonga / Kyoul Yonga / Winter Sonatta / rudnfdusrk
drama | 가을동화 = Autumn in My Heart = Autumn Tale | Gaeul donghwa / Autum in my heart / 가을 동화
drama | 대장금 = Jewel in the Palace = Dae Jang Geum = 大長今 | Daejanggeum / Dae Jang Gum / Taejanggŭm / The Jewel in the Palace / 大長今 / eowkdrma
drama | 주몽 = Jumong = 朱蒙 | Joomong / Chumong / wnahd
drama | 선덕여왕 = Queen Seondeok = The Great Queen Seondeok | Queen Seon Duk / Queen Sunduk / Seondeok Yeowang / 선덕 여왕 / 선덕
drama | 육룡이 나르샤 = Six Flying Dragons | 6 Flying Dragons / Yukryongi Nareusya / 육룡이나르샤 / Six Flying Dragon
drama | 미스터 션샤인 = Mr. Sunshine = Mister Sunshine | Mr Sunshine / mistersunshine / 미스터션샤인 / ㅁㅅㅌㅅㅅㅇ / Mr. Sunshin
drama | 더 글로리 = The Glory | Glory / the glori / 더글로리 / ejrmffhfl / Deo Geullori
drama | 재벌집 막내아들 = Reborn Rich = The Youngest Son of a Conglomerate | Rebornrich / Youngest son of conglomerate / 재벌집 / Jaebeoljip Mangnaeadeul / Reborn Ritch
drama | 이상한 변호사 우영우 = Extraordinary Attorney Woo = Strange Lawyer Woo Young-woo | Attorney Woo / Woo Young Woo / 우영우 / Extraordinery Attorney Woo / 이상한변호사 우영우 / Weird Lawyer Woo Young Woo / ㅇㅇㅇ
drama | 우리들의 블루스 = Our Blues | Our Blue / Urideurui Beulluseu / 우리들의블루스 / ourblues
drama | 갯마을 차차차 = Hometown Cha-Cha-Cha | Hometown Chachacha / hometown cha cha cha / 갯마을차차차 / 차차차 / rotakdmf ckckck / Gaenmaeul chachacha
drama | 슬기로운 의사생활 = Hospital Playlist = Wise Doctor Life | Hospital Play list / Wise Doctor's Life / 슬의생 / 슬기로운 의사 생활 / Seulgiroun Uisasaenghwal / Hospital Playlst
drama | 슬기로운 감빵생활 = Prison Playbook = Wise Prison Life | Prison Play Book / Wise Prison Life / 감빵생활 / Prison Plybook / 슬기로운감빵생활
drama | 동백꽃 필 무렵 = When the Camellia Blooms | When Camellia Blooms / Camelia Blooms / 동백꽃필무렵 / Dongbaekkkot pil muryeop / 동백
drama | 옷소매 붉은 끝동 = The Red Sleeve = The Red Sleeve Cuff | Red Sleeve / Otsomae Bulgeun Kkeutdong / 옷소매 / The Red Sleave / 옷소매붉은끝동
drama | 연모 = The King's Affection = Yeonmo | Kings affection / Yonmo / Yeon mo / The Kings Afection / dusah
drama | 선재 업고 튀어 = Lovely Runner = Run with Sunjae on Your Back | Lovely Runer / Seonjae eopgo twieo / 선업튀 / 선재 / 선재업고튀어 / Lovelyrunner
drama | 눈물의 여왕 = Queen of Tears | queen of tear / Nunmurui Yeowang / 눈물의여왕 / Queen of Teras / ㄴㅁㅇㅇㅇ
drama | 폭싹 속았수다 = When Life Gives You Tangerines | when life gives you tangerine / Pokssak Sogatsuda / 폭싹속았수다 / 폭싹 / Tangerines
drama | 무빙 = Moving | Mubing / anqld / moving
drama | 나의 해방일지 = My Liberation Notes = My Liberation Diary | Liberation Notes / Naui Haebangilji / 나의해방일지 / My Liberation Note / 해방일지
drama | 그 해 우리는 = Our Beloved Summer = That Year, We | Our Beloved Sumer / 그해 우리는 / Geu hae urineun / that year we
drama | 스물다섯 스물하나 = Twenty-Five Twenty-One = 2521 | Twenty Five Twenty One / 25 21 / 스물다섯스물하나 / Seumuldaseot Seumulhana / Twentyfive Twentyone
drama | 펜트하우스 = The Penthouse: War in Life = Penthouse | Pent house / Penthause / 펜트 하우스 / vpsxmgkdntm
drama | 부부의 세계 = The World of the Married = A World of Married Couple | World of the Married / The World of Married / Bubuui Segye / 부부의세계 / ㅂㅂㅇㅅㄱ
drama | 또 오해영 = Another Miss Oh = Oh Hae-young Again | Another Oh Hae Young / Tto Ohaeyeong / 또오해영 / 오해영 / Another Mis Oh
drama | 쌈, 마이웨이 = Fight for My Way = Ssam, My Way | fight my way / 쌈마이웨이 / Ssam Maiwei / Third Rate My Way
drama | 상속자들 = The Heirs = The Inheritors | Heirs / Sangsokjadeul / tkdthrwkemf / Inheritors / The Heris
drama | 피노키오 = Pinocchio | Pinochio / Pinokio / vlshzldh / 피노
drama | 주군의 태양 = Master's Sun = The Master's Sun | Masters Sun / Jugunui Taeyang / 주군의태양 / Jugun eui Taeyang
drama | 넝쿨째 굴러온 당신 = My Husband Got a Family = Unexpected You | Neongkuljjae Gulleoon Dangsin / 넝굴당 / My Husband Got Family / 넝쿨째
drama | 화유기 = A Korean Odyssey = Hwayugi = 和遊記 | Korean Odyssey / Hwayuki / Korean Odissey / ghkdbrl / 和遊記
drama | 백일의 낭군님 = 100 Days My Prince = 百日의 郎君님 | 100 days prince / Hundred Days My Prince / Baegirui Nanggunnim / 백일의낭군님 / ㅂㅇㅇㄴㄱㄴ
drama | 미남이시네요 = You're Beautiful = He's Beautiful | You are beautiful / youre beautiful / Minamisineyo / 미남 이시네요 / Your Beautiful
drama | 쾌걸춘향 = Delightful Girl Choon-hyang = Sassy Girl Chun-hyang | Delightful Girl Chun Hyang / Kwaegeol Chunhyang / Choonhyang / 쾌걸 춘향
organization | 소녀시대 = Girls' Generation = SNSD = 少女時代 | Girls Generation / Women' Generation / Sonyeo Sidae / Sonyeosidae / So Nyuh Shi Dae / thsutleo / girl's genration
organization | 제이티비씨 = JTBC | jtbc / J TBC / ㅓ슟 / 제이티비시
organization | 스튜디오드래곤 = Studio Dragon | studiodragon / 스튜디오 드래곤 / Studio Dragn
organization | 방탄소년단 = BTS = Bangtan Boys = Bangtan Sonyeondan | Bangtan / 방탄 / Bangtansonyeondan / qkdxksthsuseks
`
