"""Words that rules of spelling are tried on: wrong ones with the right form, inflected ones, and right ones."""

from __future__ import annotations

_PAIRS = """
kondusifitas > kondusivitas · silaturahim > silaturahmi · silahturahmi > silaturahmi
silaturrahmi > silaturahmi · hoax > hoaks · sinergitas > sinergi · cafe > kafe · caffe > kafe
coffe > coffee/kopi · praktek > praktik · resiko > risiko · ijin > izin · nasehat > nasihat · himbau > imbau
himbauan > imbauan · menghimbau > mengimbau · analisa > analisis · aktifitas > aktivitas
efektifitas > efektivitas · produktifitas > produktivitas · kreatifitas > kreativitas
sportifitas > sportivitas · obyek > objek · obyektif > objektif · obyektifitas > objektivitas · subyek > subjek
jadual > jadwal · antri > antre · atlit > atlet · detil > detail · ekstrim > ekstrem · frekwensi > frekuensi
hakekat > hakikat · jaman > zaman · karir > karier · komplek > kompleks · kongkrit > konkret · konkrit > konkret
kwalitas > kualitas · kwitansi > kuitansi · legalisir > legalisasi · koordinir > koordinasi
mengkoordinir > mengoordinasi · mengkoordinasikan > mengoordinasikan · lokalisir > lokalisasi
netralisir > netralisasi · menetralisir > menetralisasi · akomodir > akomodasi · diakomodir > diakomodasi
minimalisir > minimalkan · meminimalisir > meminimalkan · tolerir > toleransi · managemen > manajemen
metoda > metode · mesjid > masjid · mushola > musala · musholla > musala · nopember > November
pebruari > Februari · personil > personel · propinsi > provinsi · projek > proyek · respon > respons
samudera > samudra · sekedar > sekadar · seksama > saksama · sistim > sistem · mensukseskan > menyukseskan
mensosialisasikan > menyosialisasikan · mensikapi > menyikapi · mentaati > menaati
menterjemahkan > menerjemahkan · mempedomani > memedomani · mempengaruhi > memengaruhi
mempercayai > memercayai · mengkampanyekan > mengampanyekan · merubah > mengubah · standarisasi > standardisasi
tehnik > teknik · tehnis > teknis · tehnologi > teknologi · telpon > telepon · trampil > terampil
terimakasih > terima kasih · kerjasama > kerja sama · tanggungjawab > tanggung jawab
bertanggungjawab > bertanggung jawab · team > tim · ustad > ustaz · ustadz > ustaz · ustadzah > ustazah
kyai > kiai · sholat > salat · shalat > salat · do'a > doa · jum'at > Jumat · ramadhan > Ramadan
jamaah > jemaah · majlis > majelis · ta'lim > taklim · tausiyah > tausiah · tabligh > tablig
walikota > wali kota · isteri > istri · ijasah > ijazah · hutang > utang · hirarki > hierarki
jendral > jenderal · intelejen > intelijen · kharisma > karisma · kuatir > khawatir · kontinyu > kontinu
nampak > tampak · notulen > notula · pondasi > fondasi · prosentase > persentase · perduli > peduli
rejeki > rezeki · sekertaris > sekretaris · silahkan > silakan · azas > asas · faham > paham · fikir > pikir
tauladan > teladan · tolak ukur > tolok ukur · tentram > tenteram · ketentraman > ketenteraman · elit > elite
kokoh > kukuh · konperensi > konferensi · legeslatif > legislatif · merk > merek · cinderamata > cendera mata
eforia > euforia · spritual > spiritual · kordinasi > koordinasi · kemanan > keamanan · kampaye > kampanye
penegakkan hukum > penegakan hukum · ditengah > di tengah · diantara > di antara · didalam > di dalam
disamping > di samping · dimana > di mana · kedepan > ke depan · siapapun > siapa pun · apapun > apa pun
manapun > mana pun · antar umat > antarumat · pasca pilkada > pascapilkada / pasca-Pilkada
non formal > nonformal · pro aktif > proaktif · nara sumber > narasumber · bahu membahu > bahu-membahu
ramah tamah > ramah-tamah · olehnya itu > oleh karena itu · stakeholder > pemangku kepentingan
rundown > susunan acara · sharing > berbagi · handphone > ponsel / telepon genggam
money politic > politik uang · pemilukada > pilkada / pemilihan
"""
_INFLECTED = """
mengkoordinir > mengoordinasi · dikoordinir > dikoordinasi · terkoordinir > terkoordinasi · mengakomodir > mengakomodasi
diakomodir > diakomodasi · diminimalisir > diminimalkan · meminimalisirnya > meminimalkannya
dinetralisir > dinetralisasi · melokalisir > melokalisasi · dilegalisir > dilegalisasi · mentolerir > menoleransi
ditolerir > ditoleransi · himbauannya > imbauannya · dihimbau > diimbau · resikonya > risikonya · beresiko > berisiko
aktifitasnya > aktivitasnya · diijinkan > diizinkan · perijinan > perizinan · antrian > antrean
mempraktekkan > mempraktikkan · dipraktekkan > dipraktikkan · menasehati > menasihati · memfikirkan > memikirkan
difahami > dipahami · berhutang > berutang · menelpon > menelepon · nampaknya > tampaknya
dipersilahkan > dipersilakan · memperdulikan > memedulikan · keperdulian > kepedulian · berdo'a > berdoa
mendo'akan > mendoakan · sejaman > sezaman · menentramkan > menenteramkan · menstandarisasi > menstandardisasi
kesekertariatan > kesekretariatan · mensholatkan > menyalatkan · ketauladanan > keteladanan
merespon > merespons · direspon > direspons · menganalisa > menganalisis · memperkokoh > memperkukuh
resiko-resiko > risiko-risiko · obyek-obyeknya > objek-objeknya · resikopun > risiko pun · dirubahnya > diubahnya
mengkordinasikan > mengoordinasikan · bersilahturahmi > bersilaturahmi · mensejahterakan > menyejahterakan
mensinergikan > menyinergikan · mengkonsumsi > mengonsumsi · mempublikasikannya > memublikasikannya
pengkoordinasian > pengoordinasian · pensosialisasian > penyosialisasian · mentertawakan > menertawakan
bekerjasama > bekerja sama · kerjasamanya > kerja samanya · berterimakasih > berterima kasih
tanggungjawabnya > tanggung jawabnya · memberitahu > memberi tahu · diadudomba > diadu domba
ditindak lanjuti > ditindaklanjuti · menindak-lanjuti > menindaklanjuti · pertanggung jawaban > pertanggungjawaban
penanda tanganan > penandatanganan · mentandatangani > menandatangani · ketidak pastian > ketidakpastian
dimanapun > di mana pun · kemana-mana > ke mana-mana · disela-sela > di sela-sela · disampingnya > di sampingnya
di hadiri > dihadiri · di laksanakan > dilaksanakan · di libatkan > dilibatkan · perbulan > per bulan
"""
_RIGHT = """
netralitas antisipasi mengantisipasi kafe kondusif Forkopimda Bhabinkamtibmas Bhayangkara kamtibmas daring luring
warganet swafoto coklit pemutakhiran khidmat apresiasi paslon sore petang harkamtibmas sitkamtibmas meskipun walaupun
ataupun adapun andaipun bagaimanapun biarpun kalaupun kendatipun maupun sekalipun sungguhpun mempunyai mengkaji
memproduksi mentransfer mengklaim mensyukuri memperkuat mempertahankan mempelajari mempekerjakan mempersilakan
menampakkan penampakan perubahan berubah himpun pimpun ampun rumpun keluar kepada kemari kedua daripada disampaikan
dijalankan dialami didalami dikotakkan kerumunan kelautan kewilayahan kedaerahan keseluruhan kebagian perorangan
perlahan perhatian pertandatanganan menandatangani penandatanganan ditandatangani menindaklanjuti pertanggungjawaban
bertanggung bekerja menyebarluaskan memberitahukan kewarganegaraan meneliti peneliti pelit mengelit penasihat
mengimbau imbauan steam sistematis seminar mental menteri mentor pemahaman pemikiran keteladanan menteladan
analisis analis antre teknis jemaat aktif efektif kreatif responsif responden elite politisi proyeksi resik
antarumat pascabencana nonformal prasejahtera subbagian multifungsi antihoaks mahasiswa mahaguru proaktif narasumber
"""


def _read(block: str) -> list[tuple[str, str]]:
    pairs = block.replace("\n", " · ").strip(" ·").split(" · ")
    return [(one.split(" > ")[0], one.split(" > ")[1]) for one in pairs]


PAIRS = _read(_PAIRS)
"""Words that are not standard with those that are; alternatives between slashes."""
INFLECTED = _read(_INFLECTED)
"""The same with affixes."""
RIGHT = [word for word in _RIGHT.split() if word not in ("menteladan", "pertandatanganan", "pimpun")]
"""Words that nobody may find fault with."""
