/**
 * Actors and singers: their names, as many as they are known by, and behind the bar what fans type for them.
 * Read by `spelling-table.ts`, which says how a line is written.
 */
export const spelledPeople = `
강태오 = Kang Tae Oh | Gang Taeo / KANG TAEOH / kang tae-oh / Kang Tea Oh / Tae-oh Kang / 태오 / rkdxodh / ㄱㅌㅇ / NFD:강태오 / 강 태오 / ㅏ뭏 ㅅㅁㄷ ㅐㅗ
임시완 = Im Si Wan = 任時完 | Yim Siwan / Lim Si-wan / Im Shi Wan / siwan / Siwan Yim / 시완 / ㅇㅅㅇ / dlatldhks / 任時完
최수영 = Choi Soo-young = Sooyoung = 수영 = 崔秀英 | Choe Su-yeong / Choi Sooyung / Soo Young Choi / ch'oe suyŏng / chltndud / 최 수영
신세경 = Shin Se Kyung = 申世景 | Sin Se-gyeong / Shin Sekyung / Se-kyung Shin / Shin Se Gyung / ㅅㅅㄱ / tlstprud / 세경
이민호 = Lee Min-ho = 李敏鎬 # actor | Yi Min Ho / Rhee Minho / Leeminho / 李敏鎬 / dlalsgh
이민호 = Lee Min-ho = Lee Know = 리노 # singer of Stray Kids | Lee Know / leeknow / 리노 / Lee No
최민호 = Choi Min-ho = Minho = 민호 # singer of SHINee | Choe Minho / Minho Choi / choi minho / 최 민호
송민호 = Song Min-ho = Mino = 마이노 # rapper of WINNER | Mino / Song Mino / 송 민호 / thdalsgh
김민재 = Kim Min-jae # actor, the younger | Gim Minjae / Min Jae Kim / ㄱㅁㅈ
김민재 = Kim Min-jae # actor, the elder | Kim Minjae / NFD:김민재
김수영 = Kim Soo-young = Sooyoung | Gim Suyeong / Kim Su Young
류수영 = Ryu Soo-young = 어남선 = Eo Nam-seon | Yoo Soo Young / Ryoo Suyeong / 류 수영 / 어남선
하지원 = Ha Ji-won = 전해림 = Jeon Hae-rim | Ha Jiwon / Ji-won Ha / 하지 원 / Jeon Haerim / ㅎㅈㅇ
박지원 = Park Ji-won = Jiwon | Pak Jiwon / Bak Ji Won / qkrwldnjs
김지원 = Kim Ji-won | Gim Jiweon / Jiwon Kim / kim ji won / ㄱㅈㅇ / ㅏㅑㅡ ㅓㅑ 재ㅜ
남궁민 = Namkoong Min = 南宮珉 | Namgung Min / Nam Goong Min / Nam Gung-min / Min Namkoong / 남궁 / ㄴㄱㅁ / skarndals
황보라 = Hwang Bo-ra | Hwang Bora / Bora Hwang / 보라
황보 = Hwangbo = Hwang Bo-hye-jung | hwang bo / ghkdqh
선우용여 = Sunwoo Yong-nyeo = Seonwoo Yong-nyeo | Sunwoo Yongnyeo / Sun Woo Yong Nyeo / 선우용녀
선우재덕 = Sunwoo Jae-duk | Seonu Jaedeok / Sun Woo Jae Deok / ㅅㅇㅈㄷ
독고영재 = Dokgo Young-jae | Dokko Yeong-jae / Dok Go Young Jae / 영재
제갈성렬 = Jegal Sung-yeol | Je Gal Seong Ryeol / wprkftjdfuf
이영애 = Lee Young-ae = 李英愛 | Yi Yeong-ae / Rhee Young Ae / Lee Yeongae / Lee Youngae / 영애
이병헌 = Lee Byung-hun = 李炳憲 | Yi Byeongheon / Lee Byeong Hun / Byung Hun Lee / Lee Byung Heon / dlqudgjs / 李炳憲
전지현 = Jun Ji-hyun = Gianna Jun = 왕지현 = Wang Ji-hyun | Jeon Ji Hyeon / Chon Ji-hyon / Gianna Jun / Jun Jihyun / Wang Jihyun / ㅈㅈㅎ
송혜교 = Song Hye-kyo = 宋慧敎 | Song Hyegyo / Song Hae Kyo / Hye Kyo Song / thdgPry / 혜교
송중기 = Song Joong-ki = 宋仲基 | Song Jung Ki / Song Junggi / Joong Ki Song / ㅅㅈㄱ / Song Joongki
손예진 = Son Ye-jin = 손언진 = Son Eon-jin | Sohn Yejin / Son Ye Jin / Sone Ye-jin / Ye Jin Son / thsdPwls / ㅅㅇㅈ
현빈 = Hyun Bin = 玄彬 = 김태평 = Kim Tae-pyung | Hyeon Bin / Hyunbin / Kim Taepyeong / gusqls / 玄彬 / 현 빈
공유 = Gong Yoo = 공지철 = Gong Ji-chul | Kong Yoo / Gong Yu / Gongyoo / Kong Ji Cheol / rhddb
김고은 = Kim Go-eun | Kim Goeun / Gim Go Eun / Kim Ko-eun / rlarhdms / 고은
유인나 = Yoo In-na | Yu Inna / You In Na / Yoo Inna / ㅇㅇㄴ
유연석 = Yoo Yeon-seok = 안연석 | Yu Yeonseok / You Yeon Suk / Yoo Yun Seok / dbdustjr
유승호 = Yoo Seung-ho | Yu Seungho / You Seung Ho / Ryu Seung Ho / ㅇㅅㅎ
류준열 = Ryu Jun-yeol | Ryoo Joon Yeol / Yoo Jun-yeol / Yu Junyeol / fbwnsduf
이동욱 = Lee Dong-wook = 李棟旭 | Yi Donguk / Lee Dong Uk / Rhee Dongwook / ㅇㄷㅇ / Lee Dong-wok
이동건 = Lee Dong-gun | Lee Dong Geon / Yi Tonggŏn / dlehdrjs
박서준 = Park Seo-joon = 박용규 | Pak Sŏjun / Park Seo Jun / Bak Seojun / Park Suh-joon / Seojoon Park / qkrtjwns / Park Seojoom
박보검 = Park Bo-gum = 朴寶劍 | Pak Bogeom / Park Bogum / Bo Gum Park / Park Bo Geom / ㅂㅂㄱ / 보검
박보영 = Park Bo-young | Bak Boyeong / Park Bo Yeong / Park Boyoung / ㅂㅂㅇ / ㅔㅁ가 ㅠㅐ ㅛㅐㅕㅜㅎ
박신혜 = Park Shin-hye = 朴信惠 | Pak Sinhye / Bak Sin Hye / Park Shinhye / Park Sin-hye / qkrtlsgP
박민영 = Park Min-young | Pak Minyoung / Park Minyeong / Min Young Park / ㅂㅁㅇ
박은빈 = Park Eun-bin | Bak Eunbin / Park Eunbin / Pak Eun Been / qkrdmsqls / Eun-bin
박형식 = Park Hyung-sik | Bak Hyeongsik / Park Hyungshik / Park Hyung Sick / qkrgudtlr
서강준 = Seo Kang-joon = 이승환 | Suh Kang Jun / Seo Gangjun / Kang-joon Seo / ㅅㄱㅈ
서예지 = Seo Yea-ji | Seo Yeji / Suh Ye Ji / Seo Ye-ji / tjdPwl
서현진 = Seo Hyun-jin | Suh Hyunjin / Seo Hyeon Jin / ㅅㅎㅈ / 현진
서현 = Seohyun = 서주현 = Seo Ju-hyun | Seo Hyun / Seohyeon / Seo Joo Hyun / Suh Juhyun
수지 = Suzy = Bae Suzy = 배수지 = Bae Su-ji | Suji / Bae Sooji / Pae Suji / Bae Suzi / qotnwl / 배수지
아이유 = IU = 이지은 = Lee Ji-eun | IU / Yi Jieun / Lee Jieun / Lee Ji Eun / dkdldb / 아이 유
이지은 = Lee Ji-eun # actress | Lee Jieun / 이 지은
이준기 = Lee Joon-gi | Lee Jun Ki / Yi Jungi / Lee Joongi / Lee Joon Ki / ㅇㅈㄱ
이준호 = Lee Jun-ho = Junho | Lee Joon Ho / Yi Junho / Junho / Lee Junho / dlwnsgh
이종석 = Lee Jong-suk = 李鍾碩 | Lee Jong Seok / Yi Chongsŏk / Lee Jongsuk / Jong Suk Lee / dlwhdtjr
이제훈 = Lee Je-hoon | Yi Jehun / Lee Jae Hoon / Lee Je Hun / Lee Jehoon / dlwpgns
이승기 = Lee Seung-gi | Yi Seunggi / Lee Seung Ki / Lee Sung Gi / ㅇㅅㄱ
이광수 = Lee Kwang-soo | Yi Gwangsu / Lee Gwang Soo / Kwang Soo / dlrhkdtn / Lee Kwansoo
이상이 = Lee Sang-yi | Yi Sangi / Lee Sang Yi / Lee Sang-i / ㅇㅅㅇ
이상엽 = Lee Sang-yeob | Lee Sang Yeop / Yi Sangyeop / Lee Sangyub
이도현 = Lee Do-hyun = 임동현 | Lee Do Hyeon / Yi Dohyun / dlehgus / Lee Dohyum
이유미 = Lee Yoo-mi | Lee You-mi / Yi Yumi / Yoomi Lee
이요원 = Lee Yo-won | Yi Yowon / Lee Yo Won / ㅇㅇㅇ
정해인 = Jung Hae-in | Jeong Haein / Chung Hae In / Jung Haein / Hae In Jung / wjdgodls / 해인
정은지 = Jung Eun-ji = 정혜림 | Jeong Eunji / Chung Eun Ji / Jung Eunji / ㅈㅇㅈ
정경호 = Jung Kyung-ho | Jeong Gyeongho / Chung Kyung Ho / Jung Kyoung Ho / wjdrudgh
정려원 = Jung Ryeo-won | Jeong Ryeowon / Jung Ryu Won / Chung Ryeo-won
정우성 = Jung Woo-sung = 鄭雨盛 | Jeong Useong / Chung Woo Sung / Jung Wooseong / Jung U-sung
정유미 = Jung Yu-mi # actress, the elder | Jeong Yumi / Chung Yoo-mi / ㅈㅇㅁ
정유미 = Jung Yoo-mi # actress, the younger | Jung Yoomi / Jeong Yu-mi
정일우 = Jung Il-woo | Jeong Ilu / Chung Il Woo / Jung Ilwoo / wjddlfdn
조인성 = Jo In-sung = Zo In-sung | Cho In Sung / Zo Insung / Jo Inseong / Cho Inseong / whdlstjd
조정석 = Jo Jung-suk = Cho Jung-seok | Jo Jeongseok / Cho Jung Suk / Jo Jung Seok / ㅈㅈㅅ
조보아 = Jo Bo-ah = 조보윤 | Cho Boa / Cho Bo Ah / Jo Boah / whqhdk
조승우 = Cho Seung-woo | Jo Seungu / Jo Seung Woo / Cho Sung Woo / whtmddn
주지훈 = Ju Ji-hoon | Joo Ji Hoon / Chu Chihun / Joo Jihun / ㅈㅈㅎ
주원 = Joo Won = 문준원 = Moon Jun-won | Ju Won / Joowon / Mun Junwon / wndnjs
지창욱 = Ji Chang-wook = 池昌旭 | Chi Ch'ang-uk / Ji Changwook / Jee Chang Wook / Ji Chang Uk / wlckddnr / Ji Chang-wok
지성 = Ji Sung = 곽태근 = Kwak Tae-geun | Ji Seong / Jisung / Gwak Taegeun / wltjd
진구 = Jin Goo | Jin Gu / Jin Ku / Jingoo
여진구 = Yeo Jin-goo | Yeo Jingu / Yuh Jin Koo / Yeo Jin Ku / ㅇㅈㄱ
장동건 = Jang Dong-gun = 張東健 | Jang Donggeon / Chang Dong Gun / Jang Dong Kun / wkdehdrjs
장기용 = Jang Ki-yong | Jang Giyong / Chang Ki Yong / Jang Kiyong / ㅈㄱㅇ
장나라 = Jang Na-ra | Chang Nara / Jang Nara / wkdskfk
김수현 = Kim Soo-hyun = 金秀賢 # actor | Gim Suhyeon / Kim Su Hyun / Kim Soohyun / Soo Hyun Kim / rlatngus / 金秀賢
김수현 = Kim Soo-hyun = Claudia Kim = 수현 # actress | Claudia Kim / 수현
김소현 = Kim So-hyun # actress | Kim Sohyun / Gim Sohyeon / ㄱㅅㅎ
김선호 = Kim Seon-ho | Kim Sun Ho / Gim Seonho / Kim Seonho / Sunho Kim / rlatjsgh / Kim Seomho
김태리 = Kim Tae-ri | Gim Taeri / Kim Taeri / Kim Tae Lee / rlaxofl
김태희 = Kim Tae-hee = 金泰希 | Gim Taehui / Kim Tae Hi / Kim Taehee / ㄱㅌㅎ
김혜수 = Kim Hye-soo | Gim Hyesu / Kim Hae Soo / Kim Hyesoo / rlagPtn
김우빈 = Kim Woo-bin = 김현중 # model and actor | Gim Ubin / Kim Woobin / Kim U Bin / rladnqls
김현중 = Kim Hyun-joong # of SS501 | Gim Hyeonjung / Kim Hyun Jung / Kim Hyunjoong
김남길 = Kim Nam-gil = 이한 | Gim Namgil / Kim Nam Kil / ㄱㄴㄱ / 이한
김세정 = Kim Se-jeong = Sejeong | Kim Sejung / Gim Sejeong / Kim Se Jung / rlatpwjd
김유정 = Kim You-jung | Kim Yoo Jung / Gim Yujeong / Kim Yoojung / rladbwjd
김민정 = Kim Min-jung | Gim Minjeong / Kim Min Jeong / Minjung Kim
김민종 = Kim Min-jong | Gim Minjong / Kim Minjong
고현정 = Go Hyun-jung = Ko Hyun-jung | Ko Hyeonjeong / Koh Hyun Jung / rhguswjd
고아라 = Go Ara = Go Ah-ra | Ko Ara / Go Ahra / Koh A-ra / ㄱㅇㄹ
구교환 = Koo Kyo-hwan | Gu Gyohwan / Ku Kyo Hwan / Goo Gyo-hwan / rnryghks
권상우 = Kwon Sang-woo | Gwon Sangu / Kwon Sangwoo / Kweon Sang Woo / rnjstkddn
노윤서 = Roh Yoon-seo | No Yunseo / Noh Yoon Seo / Noh Yun-seo / shdbstj
노정의 = Roh Jeong-eui | Noh Jeong Ui / No Jeongui / Roh Jung Eui
로운 = Rowoon = 김석우 = Kim Seok-woo | Ro Woon / Roun / Kim Suk Woo / Rowon
도경수 = Doh Kyung-soo = D.O. = 디오 | Do Kyungsoo / Do Gyeongsu / DO / Doh Kyungsoo / ehrudtn / 디오
마동석 = Ma Dong-seok = Don Lee | Ma Dong Suk / Ma Tongsŏk / Don Lee / ㅁㄷㅅ
문가영 = Mun Ka-young = Moon Ga-young | Mun Gayeong / Moon Gayoung / Moon Ka Young / ansrkdud
문근영 = Moon Geun-young | Mun Geunyeong / Moon Keun Young / Moon Geunyoung
배두나 = Bae Doona = Bae Doo-na | Bae Duna / Pae Tuna / Doona Bae / ㅂㄷㄴ / 두나
배용준 = Bae Yong-joon = 裵勇俊 | Bae Yong Jun / Pae Yongjun / Yong Joon Bae / qodydwns
변우석 = Byeon Woo-seok | Byun Woo Seok / Byeon Useok / Byun Wooseok / qusdntjr / Byeon Woo-suk
변요한 = Byun Yo-han | Byeon Yohan / Pyŏn Yohan / ㅂㅇㅎ
설인아 = Seol In-ah | Sul In Ah / Seol Ina / Seolinah / tjfdlsdk
설경구 = Sol Kyung-gu | Seol Kyung Gu / Seol Gyeonggu / Sul Kyoung-gu
성동일 = Sung Dong-il | Seong Dongil / Sung Dongil / tjdehddlf
소지섭 = So Ji-sub | So Jiseop / So Ji Sup / So Ji Seob / ㅅㅈㅅ / thwltjq
심은경 = Shim Eun-kyung | Sim Eungyeong / Shim Eun Kyoung / tladmsrud
안보현 = Ahn Bo-hyun | An Bohyeon / Ahn Bohyun / An Bo Hyun / dksqhgus
안효섭 = Ahn Hyo-seop = Paul Ahn | An Hyoseop / Ahn Hyo Sub / Ahn Hyoseob / ㅇㅎㅅ
엄정화 = Uhm Jung-hwa | Eom Jeonghwa / Um Jung Hwa / Uhm Jeong-hwa / djawjdghk
여회현 = Yeo Hoe-hyun | Yeo Hoehyeon / Yeo Hwe Hyun
염혜란 = Yeom Hye-ran | Yum Hye Ran / Yeom Hyeran / duagPfks
오연서 = Oh Yeon-seo = 오햇님 | O Yeonseo / Oh Yun Seo / ㅇㅇㅅ
옥택연 = Ok Taec-yeon = Taecyeon = 택연 | Ok Taekyeon / Ok Taecyeon / Taecyeon / dhrxordus
우도환 = Woo Do-hwan | U Dohwan / Wu Do Hwan / Woo Dohwan / dnehghks
원빈 = Won Bin = 김도진 = Kim Do-jin | Weon Bin / Wonbin / Kim Dojin / dnjsqls
위하준 = Wi Ha-joon = 위현이 | Wi Hajun / Wie Ha Joon / We Ha Jun / dnlgkwns
윤아 = Yoona = 임윤아 = Im Yoon-ah = Lim Yoona | Yuna / Im Yoona / Yim Yuna / Lim Yoon A / dladbsdk / ㅇㅇㅇ
윤은혜 = Yoon Eun-hye | Yun Eunhye / Youn Eun Hye / dbsdmsgP
윤여정 = Youn Yuh-jung = Yoon Yeo-jeong | Yun Yeojeong / Yoon Yuh Jung / Youn Yuhjung / ㅇㅇㅈ
이선균 = Lee Sun-kyun | Yi Seongyun / Lee Seon Kyun / Lee Sungyun / dltjsrbs
이정재 = Lee Jung-jae | Yi Jeongjae / Lee Jeong Jae / Rhee Jung Jae / dlwjdwo
임수정 = Im Soo-jung = Lim Soo-jung | Yim Sujeong / Lim Su Jeong / Im Soojung / ㅇㅅㅈ
임지연 = Lim Ji-yeon | Im Jiyeon / Yim Ji Yeon / Rim Ji-yeon / dlawldus
전도연 = Jeon Do-yeon | Chon Doyon / Jun Do Yeon / Jeon Doyun / wjsehdus
전여빈 = Jeon Yeo-been | Jeon Yeobin / Jun Yeo Bin / Chon Yobin / ㅈㅇㅂ
차은우 = Cha Eun-woo = 이동민 = Lee Dong-min | Cha Eunwoo / Cha Eunu / Ch'a Ŭn-u / Yi Dongmin / ckdmsdn
차태현 = Cha Tae-hyun | Cha Taehyeon / Cha Taehyun / ㅊㅌㅎ
천우희 = Chun Woo-hee | Cheon Uhui / Chun Woohee / Cheon Woo-hee / cjsdngml
최우식 = Choi Woo-shik | Choe Usik / Choi Wooshik / Choi Woo Sik / chldntlr / Choi Uh-shik
최진혁 = Choi Jin-hyuk = 김태호 | Choe Jinhyeok / Choi Jin Hyeok / ㅊㅈㅎ
최지우 = Choi Ji-woo = 최미향 = 崔智友 | Choe Jiu / Choi Jiwoo / Ji Woo Choi / chlwldn
추자현 = Choo Ja-hyun = 추은주 | Chu Jahyeon / Choo Jahyun / Chu Ja Hyun
하정우 = Ha Jung-woo = 김성훈 | Ha Jeongu / Ha Jeong Woo / Ha Jungwoo / gkwjddn
한소희 = Han So-hee = 이소희 | Han Sohui / Han Sohee / Han So Hi / gksthgml
한지민 = Han Ji-min | Han Jimin / Jimin Han / ㅎㅈㅁ
허준호 = Heo Joon-ho = Huh Joon-ho | Hur Jun Ho / Heo Junho / Huh Joonho / gjwnsgh
황정민 = Hwang Jung-min | Hwang Jeongmin / Whang Jung Min / Hwang Jeong Min / ghkdwjdals
황인엽 = Hwang In-youp | Hwang Inyeop / Hwang In Yeop / Hwang Inyoub / ㅎㅇㅇ
황인엽 = Hwang In-yeop # director of photography | Hwang In-yeop / 황인 엽
`
