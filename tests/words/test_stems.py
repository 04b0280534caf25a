"""The stem of a word: labelled families of the office's vocabulary, and words that have nothing in common."""

from __future__ import annotations

import pytest

from cooling_desktop.words.stems import stems

FAMILIES = """
temu pertemuan bertemu mempertemukan menemui ditemui penemuan menemukan ditemukan
aman keamanan mengamankan pengamanan diamankan amankan teramankan pengaman
damai perdamaian mendamaikan kedamaian didamaikan berdamai pendamai
sukses menyukseskan mensukseskan kesuksesan disukseskan penyuksesan
netral netralitas menetralkan kenetralan menetralisasi
kondusif kondusivitas
pilih pemilihan pemilih memilih dipilih terpilih pilihan pemilihnya
selidik penyelidikan menyelidiki penyelidik diselidiki
sidik penyidikan penyidik menyidik disidik
deklarasi mendeklarasikan dideklarasikan pendeklarasian
selenggara penyelenggara penyelenggaraan menyelenggarakan diselenggarakan terselenggara terselenggaranya
silaturahmi bersilaturahmi silaturahminya
polisi kepolisian kepolisiannya
resor keresoran
jaga menjaga penjagaan dijaga terjaga penjaga berjaga menjaganya
sinergi bersinergi sinergitas menyinergikan
komunikasi berkomunikasi mengomunikasikan komunikatif
koordinasi berkoordinasi mengoordinasikan koordinator pengoordinasian
sosialisasi menyosialisasikan disosialisasikan bersosialisasi
antisipasi mengantisipasi diantisipasi
partisipasi berpartisipasi partisipasinya partisipan
kampanye berkampanye mengampanyekan dikampanyekan
hadir kehadiran menghadiri dihadiri menghadirkan dihadirkan berhadir kehadirannya
pimpin pemimpin pimpinan memimpin dipimpin kepemimpinan
undang undangan mengundang diundang pengundang
sampai menyampaikan disampaikan penyampaian sampaikan tersampaikan
kata mengatakan dikatakan katanya berkata perkataan
ujar ujarnya berujar mengujarkan ujaran
ucap ucapnya mengucapkan ucapan diucapkan pengucapan
ungkap mengungkapkan ungkapnya diungkapkan pengungkapan terungkap
tegas menegaskan tegasnya ditegaskan penegasan ketegasan
tegak menegakkan penegakan ditegakkan penegak
tekan menekankan ditekankan penekanan tekanan
imbau mengimbau imbauan diimbau
harap berharap harapan mengharapkan diharapkan harapannya
ajak mengajak ajakan diajak
dukung mendukung dukungan didukung pendukung
laksana melaksanakan pelaksanaan dilaksanakan terlaksana pelaksana
laku melakukan dilakukan pelaku perlakuan berlaku kelakuan
giat kegiatan menggiatkan giatkan
masyarakat kemasyarakatan bermasyarakat memasyarakatkan
warga kewarganegaraan
tokoh ketokohan
ketua diketuai mengetuai
anggota keanggotaan beranggotakan
bangun membangun pembangunan dibangun bangunan terbangun
cipta menciptakan ciptakan tercipta diciptakan penciptaan terciptanya
wujud mewujudkan diwujudkan terwujud perwujudan terwujudnya
pelihara memelihara pemeliharaan dipelihara terpelihara terpeliharanya
cegah mencegah pencegahan dicegah
tangkal menangkal penangkalan ditangkal
tanggulang menanggulangi penanggulangan ditanggulangi
redam meredam diredam peredaman
turun menurunkan penurunan diturunkan turunnya menurun keturunan
tingkat meningkatkan peningkatan ditingkatkan meningkat tingkatan
erat mempererat dipererat keeratan
kuat memperkuat kekuatan penguatan menguatkan diperkuat
satu persatuan bersatu menyatukan kesatuan mempersatukan satuan
pecah perpecahan memecah pemecahan terpecah
beda perbedaan berbeda membedakan
hormat menghormati kehormatan penghormatan dihormati terhormat
sama bersama kebersamaan persamaan menyamakan kesamaan
kerja bekerja pekerjaan pekerja kerjanya
sambut menyambut sambutan disambut penyambutan
buka membuka pembukaan dibuka terbuka keterbukaan
tutup menutup penutupan ditutup penutup tertutup
pasang memasang pemasangan dipasang terpasang pasangan
suara menyuarakan bersuara disuarakan
dengar mendengar pendengaran didengar mendengarkan
serap menyerap penyerapan diserap serapan
tanya bertanya pertanyaan menanyakan ditanyakan
jawab menjawab jawaban dijawab
bahas membahas pembahasan dibahas bahasan
bicara berbicara pembicaraan membicarakan pembicara
usul mengusulkan usulan diusulkan pengusul
sepakat kesepakatan menyepakati disepakati bersepakat
setuju menyetujui persetujuan disetujui
tanda menandatangani penandatanganan
ikrar berikrar mengikrarkan pengikraran
janji berjanji perjanjian menjanjikan
komitmen berkomitmen komitmennya
tugas bertugas petugas penugasan menugaskan ditugaskan
patroli berpatroli
kawal mengawal pengawalan dikawal
awas mengawasi pengawasan diawasi pengawas
pantau memantau pemantauan dipantau
kendali mengendalikan pengendalian dikendalikan terkendali
tertib ketertiban menertibkan penertiban
tenteram ketenteraman menenteramkan
tenang ketenangan menenangkan
nyaman kenyamanan
lancar kelancaran melancarkan
langgar melanggar pelanggaran pelanggar dilanggar
hukum penghukuman menghukum dihukum
lapor melaporkan laporan pelaporan dilaporkan pelapor
terbit menerbitkan penerbitan diterbitkan
salur menyalurkan penyaluran disalurkan saluran
bagi membagikan pembagian dibagikan berbagi
bantu membantu bantuan dibantu pembantu
tolong menolong pertolongan
layan melayani pelayanan dilayani layanan
lindung melindungi perlindungan dilindungi pelindung
ayom mengayomi pengayom pengayoman
bina membina pembinaan dibina pembina binaan
didik mendidik pendidikan dididik pendidik
ajar mengajar pelajaran belajar pelajar pengajar pembelajaran
latih melatih pelatihan latihan dilatih pelatih
doa berdoa mendoakan
ibadah beribadah peribadahan
agama keagamaan beragama
rukun kerukunan merukunkan
budaya kebudayaan membudayakan berbudaya
muda pemuda kepemudaan pemudanya
siswa kesiswaan
ibu keibuan
tani pertanian petani
dagang perdagangan pedagang berdagang
usaha pengusaha berusaha perusahaan mengusahakan
desa pedesaan perdesaan
lurah kelurahan
camat kecamatan
bupati kebupatian
kota perkotaan
perintah pemerintah pemerintahan memerintahkan
daerah kedaerahan
negara kenegaraan bernegara
bangsa kebangsaan berbangsa
rakyat kerakyatan merakyat
demokrasi demokratis pendemokrasian
politik berpolitik politis
calon pencalonan mencalonkan dicalonkan
menang kemenangan memenangkan pemenang dimenangkan
kalah kekalahan mengalahkan
coblos mencoblos pencoblosan
hitung penghitungan menghitung perhitungan dihitung
pungut pemungutan memungut dipungut
gudang pergudangan
berita pemberitaan memberitakan diberitakan
siar menyiarkan penyiaran disiarkan siaran
wartawan kewartawanan
tulis menulis tulisan penulis penulisan ditulis tertulis
baca membaca bacaan pembaca dibaca pembacaan
potensi berpotensi potensial
konflik berkonflik
ganggu mengganggu gangguan diganggu terganggu
ancam mengancam ancaman diancam
waspada kewaspadaan mewaspadai diwaspadai
siap kesiapan menyiapkan persiapan bersiap disiapkan mempersiapkan
siaga kesiagaan bersiaga
percaya kepercayaan mempercayai dipercaya memercayai
tanggung bertanggung tanggungan menanggung
adil keadilan mengadili pengadilan diadili peradilan
jujur kejujuran
bijak kebijakan bijaksana kebijaksanaan
sehat kesehatan menyehatkan
lingkung lingkungan melingkungi
jalan berjalan perjalanan menjalankan dijalankan
tempat menempatkan penempatan ditempatkan bertempat
tinggal meninggalkan peninggalan meninggal ditinggalkan
datang kedatangan mendatangi mendatangkan didatangi pendatang
pulang kepulangan memulangkan
pindah perpindahan memindahkan pindahan
pakai memakai pemakaian dipakai
guna menggunakan penggunaan digunakan berguna pengguna
minum minuman meminum
makan makanan memakan
kopi ngopi
bareng barengan
kumpul berkumpul perkumpulan mengumpulkan ngumpul pengumpulan dikumpulkan
gelar menggelar pergelaran digelar
langsung berlangsung kelangsungan melangsungkan
mula mulai memulai dimulai permulaan
akhir berakhir mengakhiri diakhiri terakhir
laut kelautan melaut
sekolah bersekolah persekolahan
pesan berpesan pemesanan memesan
arah mengarahkan pengarahan arahan diarahkan
pandu memandu panduan pemandu
wakil mewakili perwakilan diwakili wakilnya
jabat menjabat jabatan pejabat
lantik melantik pelantikan dilantik
angkat mengangkat pengangkatan diangkat perangkat
nyata menyatakan pernyataan kenyataan dinyatakan
manfaat bermanfaat memanfaatkan pemanfaatan
minimal meminimalkan meminimalisasi meminimalisir
aktif aktivitas keaktifan mengaktifkan
provokasi memprovokasi provokator provokatif
intimidasi mengintimidasi
edukasi mengedukasi edukatif
kolaborasi berkolaborasi kolaboratif
sengketa persengketaan
curi pencurian mencuri pencuri dicuri
balap balapan
tawur tawuran
"""
STRANGERS = """
sosial sosialisasi, mobil mobilisasi, awal kawal, kepala kepada, selamat selama, kopi kop, kendali Kendal, temu tamu,
sidik selidik, tegas tegak, pimpin mimpi, harap harga, turun urung, tempat empat, luar keluarga, hati perhatian,
polisi politik, bina binaraga, tanda tangan, dua dukung, kata mata, terbit tertib, wakil wakaf, tiga tinggal, nilai niat
"""


def test_the_forms_of_a_word_have_one_stem() -> None:
    apart = [(first, word) for first, *rest in families() for word in rest if not meet(first, word)]
    assert apart == []
    assert sum(map(len, families())) > 800


def families() -> list[list[str]]:
    return [line.split() for line in FAMILIES.strip().splitlines()]


def meet(one: str, other: str) -> bool:
    return not set(stems(one)).isdisjoint(stems(other))


def test_families_stay_apart() -> None:
    firsts = [family[0] for family in families()]
    assert len({stems(first) for first in firsts}) == len(firsts)


@pytest.mark.parametrize("pair", STRANGERS.replace("\n", " ").split(","))
def test_strangers_do_not_meet(pair: str) -> None:
    one, other = pair.casefold().split()
    assert not meet(one, other)


@pytest.mark.parametrize("word", ["", "di", "2024", "b2", "17an", "sp/1/x"])
def test_what_is_no_word_has_no_stem(word: str) -> None:
    assert stems(word) == ()


@pytest.mark.parametrize("word", ["caffe", "şehir", "полиция", "警察局", "x" * 64, "nyanyanyanya", "memememe"])
def test_what_is_no_indonesian_word_has_one_all_the_same(word: str) -> None:
    assert len(stems(word)) == 1
