"""Two real roll calls to draw: A/RES/ES-11/7 and /8, 24 February 2025."""

from datetime import date

from tellers.model.members import roster
from tellers.model.votes import Vote

DAY = date(2025, 2, 24)


def codes(text: str) -> list[str]:
    return text.split()


_NO_7 = codes("""
BDI BFA BLR CAF ERI GNQ HTI HUN ISR MHL MLI NER NIC PLW PRK RUS SDN USA
""")
_ABSTAINING_7 = codes("""
AGO ARE ARG ARM BGD BHR BRA BRN BWA CHN COL CRI CUB DOM DZA ETH FSM GAB GHA GIN GRD HND IND
IRN IRQ KAZ KEN KGZ KIR KWT LAO LBN LBY LKA LSO MKD MNG MOZ MRT MWI NAM OMN PAK PAN PRY QAT
RWA SAU SEN SLV STP SYR TCD TGO TJK TUV TZA UGA UZB VCT VNM YEM ZAF ZMB ZWE
""")
_NOT_VOTING_7 = codes("""
AFG AZE BEN BOL CMR COD COG DMA ECU GEO GNB MAR MDG SSD SWZ TKM VEN
""")
_NO_8 = codes("""
BFA BLR MLI NER NIC PRK RUS SDN
""")
_ABSTAINING_8 = codes("""
AGO ALB ARE ARG ATG BDI BHR BRA BWA CAF CHN COD COL CUB DZA EGY ERI ETH FJI FSM GAB GEO GHA
GIN GMB GNQ GRD HTI HUN IND IRN IRQ ISR JOR KAZ KGZ KIR KWT LAO LBY LKA LSO MKD MOZ MRT NAM
OMN PAK PAN PLW PNG PRY QAT RWA SAU SEN SLB SLV SRB SYR TGO TJK TON TUV TZA UGA UKR USA UZB
VNM YEM ZMB ZWE
""")
_NOT_VOTING_8 = codes("""
AFG AZE BEN BHS BOL CMR COG DMA ECU GNB HND NRU SSD SWZ TCD TKM VEN VUT WSM
""")


def _roll(no: list[str], abstaining: list[str], not_voting: list[str]) -> dict[str, Vote]:
    votes = dict.fromkeys(sorted(map(str, roster(DAY))), Vote.YES)
    votes |= dict.fromkeys(no, Vote.NO)
    votes |= dict.fromkeys(abstaining, Vote.ABSTAINING)
    votes |= dict.fromkeys(not_voting, Vote.NOT_VOTING)
    return votes


ES_11_7 = _roll(_NO_7, _ABSTAINING_7, _NOT_VOTING_7)
"""93-18-65, 17 not voting."""
ES_11_8 = _roll(_NO_8, _ABSTAINING_8, _NOT_VOTING_8)
"""93-8-73, 19 not voting."""
