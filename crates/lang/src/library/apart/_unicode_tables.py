"""Runs of characters by class, combining class and width, and what characters are made of: facts of the Unicode
Character Database 15.1. A number in base 36 says how many, or how far from the one before."""

CATEGORIES = """\
wCc 1Zs 3Po 1Sc 3Po 1Ps 1Pe 1Po 1Sm 1Po 1Pd 2Po aNd 2Po 3Sm 2Po qLu 1Ps 1Po 1Pe 1Sk 1Pc 1Sk qLl 1Ps 1Sm 1Pe 1Sm xCc
1Zs 1Po 4Sc 1So 1Po 1Sk 1So 1Lo 1Pi 1Sm 1Cf 1So 1Sk 1So 1Sm 2No 1Sk 1Ll 2Po 1Sk 1No 1Lo 1Pf 3No 1Po nLu 1Sm 7Lu oLl
1Sm 8Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 2Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 2Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 2Lu 1Ll 1Lu 1Ll 1Lu 3Ll 2Lu 1Ll 1Lu 1Ll 2Lu 1Ll 3Lu 2Ll 4Lu 1Ll 2Lu 1Ll 3Lu 3Ll 2Lu 1Ll 2Lu 1Ll 1Lu
1Ll 1Lu 1Ll 2Lu 1Ll 1Lu 2Ll 1Lu 1Ll 2Lu 1Ll 3Lu 1Ll 1Lu 1Ll 2Lu 2Ll 1Lo 1Lu 3Ll 4Lo 1Lu 1Lt 1Ll 1Lu 1Lt 1Ll 1Lu 1Lt
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 2Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 2Ll 1Lu 1Lt 1Ll 1Lu 1Ll 3Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 7Ll 2Lu 1Ll 2Lu 2Ll 1Lu 1Ll 4Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1xLl
1Lo rLl iLm 4Sk cLm eSk 5Lm 7Sk 1Lm 1Sk 1Lm hSk 34Mn 1Lu 1Ll 1Lu 1Ll 1Lm 1Sk 1Lu 1Ll 2Cn 1Lm 3Ll 1Po 1Lu 4Cn 2Sk 1Lu
1Po 3Lu 1Cn 1Lu 1Cn 2Lu 1Ll hLu 1Cn 9Lu zLl 1Lu 2Ll 3Lu 3Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 5Ll 1Lu 1Ll 1Sm 1Lu 1Ll 2Lu 2Ll 1fLu 1cLl 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1So 5Mn 2Me 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 2Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 2Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Cn 12Lu 2Cn 1Lm 6Po 15Ll 1Po 1Pd 2Cn 2So 1Sc 1Cn
19Mn 1Pd 1Mn 1Po 2Mn 1Po 2Mn 1Po 1Mn 8Cn rLo 4Cn 4Lo 2Po bCn 6Cf 3Sm 2Po 1Sc 2Po 2So bMn 1Po 1Cf 3Po wLo 1Lm aLo lMn
aNd 4Po 2Lo 1Mn 2rLo 1Po 1Lo 7Mn 1Cf 1So 6Mn 2Lm 2Mn 1So 4Mn 2Lo aNd 3Lo 2So 1Lo ePo 1Cn 1Cf 1Lo 1Mn uLo rMn 2Cn 2hLo
bMn 1Lo eCn aNd xLo 9Mn 2Lm 1So 3Po 1Lm 2Cn 1Mn 2Sc mLo 4Mn 1Lm 9Mn 1Lm 3Mn 1Lm 5Mn 2Cn fPo 1Cn pLo 3Mn 2Cn 1Po 1Cn
bLo 5Cn oLo 1Sk 6Lo 1Cn 2Cf 6Cn 8Mn 15Lo 1Lm oMn 1Cf wMn 1Mc 1iLo 1Mn 1Mc 1Mn 1Lo 3Mc 8Mn 4Mc 1Mn 2Mc 1Lo 7Mn aLo 2Mn
2Po aNd 1Po 1Lm fLo 1Mn 2Mc 1Cn 8Lo 2Cn 2Lo 2Cn mLo 1Cn 7Lo 1Cn 1Lo 3Cn 4Lo 2Cn 1Mn 1Lo 3Mc 4Mn 2Cn 2Mc 2Cn 2Mc 1Mn
1Lo 8Cn 1Mc 4Cn 2Lo 1Cn 3Lo 2Mn 2Cn aNd 2Lo 2Sc 6No 1So 1Sc 1Lo 1Po 1Mn 2Cn 2Mn 1Mc 1Cn 6Lo 4Cn 2Lo 2Cn mLo 1Cn 7Lo
1Cn 2Lo 1Cn 2Lo 1Cn 2Lo 2Cn 1Mn 1Cn 3Mc 2Mn 4Cn 2Mn 2Cn 3Mn 3Cn 1Mn 7Cn 4Lo 1Cn 1Lo 7Cn aNd 2Mn 3Lo 1Mn 1Po aCn 2Mn
1Mc 1Cn 9Lo 1Cn 3Lo 1Cn mLo 1Cn 7Lo 1Cn 2Lo 1Cn 5Lo 2Cn 1Mn 1Lo 3Mc 5Mn 1Cn 2Mn 1Mc 1Cn 2Mc 1Mn 2Cn 1Lo fCn 2Lo 2Mn
2Cn aNd 1Po 1Sc 7Cn 1Lo 6Mn 1Cn 1Mn 2Mc 1Cn 8Lo 2Cn 2Lo 2Cn mLo 1Cn 7Lo 1Cn 2Lo 1Cn 5Lo 2Cn 1Mn 1Lo 1Mc 1Mn 1Mc 4Mn
2Cn 2Mc 2Cn 2Mc 1Mn 7Cn 2Mn 1Mc 4Cn 2Lo 1Cn 3Lo 2Mn 2Cn aNd 1So 1Lo 6No aCn 1Mn 1Lo 1Cn 6Lo 3Cn 3Lo 1Cn 4Lo 3Cn 2Lo
1Cn 1Lo 1Cn 2Lo 3Cn 2Lo 3Cn 3Lo 3Cn cLo 4Cn 2Mc 1Mn 2Mc 3Cn 3Mc 1Cn 3Mc 1Mn 2Cn 1Lo 6Cn 1Mc eCn aNd 3No 6So 1Sc 1So
5Cn 1Mn 3Mc 1Mn 8Lo 1Cn 3Lo 1Cn nLo 1Cn gLo 2Cn 1Mn 1Lo 3Mn 4Mc 1Cn 3Mn 1Cn 4Mn 7Cn 2Mn 1Cn 3Lo 2Cn 1Lo 2Cn 2Lo 2Mn
2Cn aNd 7Cn 1Po 7No 1So 1Lo 1Mn 2Mc 1Po 8Lo 1Cn 3Lo 1Cn nLo 1Cn aLo 1Cn 5Lo 2Cn 1Mn 1Lo 1Mc 1Mn 5Mc 1Cn 1Mn 2Mc 1Cn
2Mc 2Mn 7Cn 2Mc 6Cn 2Lo 1Cn 2Lo 2Mn 2Cn aNd 1Cn 2Lo 1Mc cCn 2Mn 2Mc 9Lo 1Cn 3Lo 1Cn 15Lo 2Mn 1Lo 3Mc 4Mn 1Cn 3Mc 1Cn
3Mc 1Mn 1Lo 1So 4Cn 3Lo 1Mc 7No 3Lo 2Mn 2Cn aNd 9No 1So 6Lo 1Cn 1Mn 2Mc 1Cn iLo 3Cn oLo 1Cn 9Lo 1Cn 1Lo 2Cn 7Lo 3Cn
1Mn 4Cn 3Mc 3Mn 1Cn 1Mn 1Cn 8Mc 6Cn aNd 2Cn 2Mc 1Po cCn 1cLo 1Mn 2Lo 7Mn 4Cn 1Sc 6Lo 1Lm 8Mn 1Po aNd 2Po 11Cn 2Lo 1Cn
1Lo 1Cn 5Lo 1Cn oLo 1Cn 1Lo 1Cn aLo 1Mn 2Lo 9Mn 1Lo 2Cn 5Lo 1Cn 1Lm 1Cn 7Mn 1Cn aNd 2Cn 4Lo wCn 1Lo 3So fPo 1So 1Po
3So 2Mn 6So aNd aNo 1So 1Mn 1So 1Mn 1So 1Mn 1Ps 1Pe 1Ps 1Pe 2Mc 8Lo 1Cn 10Lo 4Cn eMn 1Mc 5Mn 1Po 2Mn 5Lo bMn 1Cn 10Mn
1Cn 8So 1Mn 6So 1Cn 2So 5Po 4So 2Po 11Cn 17Lo 2Mc 4Mn 1Mc 6Mn 1Mc 2Mn 2Mc 2Mn 1Lo aNd 6Po 6Lo 2Mc 2Mn 4Lo 3Mn 1Lo 3Mc
2Lo 7Mc 3Lo 4Mn dLo 1Mn 2Mc 2Mn 6Mc 1Mn 1Lo 1Mc aNd 3Mc 1Mn 2So 12Lu 1Cn 1Lu 5Cn 1Lu 2Cn 17Ll 1Po 1Lm 3Ll 95Lo 1Cn 4Lo
2Cn 7Lo 1Cn 1Lo 1Cn 4Lo 2Cn 15Lo 1Cn 4Lo 2Cn xLo 1Cn 4Lo 2Cn 7Lo 1Cn 1Lo 1Cn 4Lo 2Cn fLo 1Cn 1lLo 1Cn 4Lo 2Cn 1vLo 2Cn
3Mn 9Po kNo 3Cn gLo aSo 6Cn 2eLu 2Cn 6Ll 2Cn 1Pd h8Lo 1So 1Po hLo 1Zs qLo 1Ps 1Pe 3Cn 23Lo 3Po 3Nl 8Lo 7Cn iLo 3Mn 1Mc
9Cn jLo 2Mn 1Mc 2Po 9Cn iLo 2Mn cCn dLo 1Cn 3Lo 1Cn 2Mn cCn 1gLo 2Mn 1Mc 7Mn 8Mc 1Mn 2Mc bMn 3Po 1Lm 3Po 1Sc 1Lo 1Mn
2Cn aNd 6Cn aNo 6Cn 6Po 1Pd 4Po 3Mn 1Cf 1Mn aNd 6Cn zLo 1Lm 1hLo 7Cn 5Lo 2Mn yLo 1Mn 1Lo 5Cn 1yLo aCn vLo 1Cn 3Mn 4Mc
2Mn 3Mc 4Cn 2Mc 1Mn 6Mc 3Mn 4Cn 1So 3Cn 2Po aNd uLo 2Cn 5Lo bCn 18Lo 4Cn qLo 6Cn aNd 1No 3Cn ySo nLo 2Mn 2Mc 1Mn 2Cn
2Po 1hLo 1Mc 1Mn 1Mc 7Mn 1Cn 1Mn 1Mc 1Mn 2Mc 8Mn 6Mc aMn 2Cn 1Mn aNd 6Cn aNd 6Cn 7Po 1Lm 6Po 2Cn eMn 1Me gMn 1dCn 4Mn
1Mc 1bLo 1Mn 1Mc 5Mn 1Mc 1Mn 5Mc 1Mn 2Mc 8Lo 3Cn aNd 7Po aSo 9Mn 9So 2Po 1Cn 2Mn 1Mc uLo 1Mc 4Mn 2Mc 2Mn 1Mc 3Mn 2Lo
aNd 18Lo 1Mn 1Mc 2Mn 3Mc 1Mn 1Mc 3Mn 2Mc 8Cn 4Po 10Lo 8Mc 8Mn 2Mc 2Mn 3Cn 5Po aNd 3Cn 3Lo aNd uLo 6Lm 2Po 9Ll 7Cn 17Lu
2Cn 3Lu 8Po 8Cn 3Mn 1Po dMn 1Mc 7Mn 4Lo 1Mn 6Lo 1Mn 2Lo 1Mc 2Mn 1Lo 5Cn 18Ll 1rLm dLl 1Lm yLl 11Lm 1sMn 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 9Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 9Ll 8Lu 6Ll 2Cn 6Lu 2Cn 8Ll 8Lu 8Ll 8Lu 6Ll 2Cn 6Lu 2Cn 8Ll 1Cn 1Lu
1Cn 1Lu 1Cn 1Lu 1Cn 1Lu 8Ll 8Lu eLl 2Cn 8Ll 8Lt 8Ll 8Lt 8Ll 8Lt 5Ll 1Cn 2Ll 4Lu 1Lt 1Sk 1Ll 3Sk 3Ll 1Cn 2Ll 4Lu 1Lt
3Sk 4Ll 2Cn 2Ll 4Lu 1Cn 3Sk 8Ll 5Lu 3Sk 2Cn 3Ll 1Cn 2Ll 4Lu 1Lt 2Sk 1Cn bZs 5Cf 6Pd 2Po 1Pi 1Pf 1Ps 2Pi 1Pf 1Ps 1Pi
8Po 1Zl 1Zp 5Cf 1Zs 9Po 1Pi 1Pf 4Po 2Pc 3Po 1Sm 1Ps 1Pe bPo 1Sm 1Po 1Pc aPo 1Zs 5Cf 1Cn aCf 1No 1Lm 2Cn 6No 3Sm 1Ps
1Pe 1Lm aNo 3Sm 1Ps 1Pe 1Cn dLm 3Cn xSc fCn dMn 4Me 1Mn 3Me cMn fCn 2So 1Lu 4So 1Lu 2So 1Ll 3Lu 2Ll 3Lu 1Ll 1So 1Lu
2So 1Sm 5Lu 6So 1Lu 1So 1Lu 1So 1Lu 1So 4Lu 1So 1Ll 4Lu 1Ll 4Lo 1Ll 2So 2Ll 2Lu 5Sm 1Lu 4Ll 1So 1Sm 2So 1Ll 1So gNo
zNl 1Lu 1Ll 4Nl 1No 2So 4Cn 5Sm 5So 2Sm 4So 1Sm 2So 1Sm 2So 1Sm 7So 1Sm vSo 2Sm 2So 1Sm 1So 1Sm vSo 7gSm 8So 1Ps 1Pe
1Ps 1Pe kSo 2Sm 7So 1Ps 1Pe 29So 1Sm uSo pSm 14So 6Sm 1xSo pCn bSo lCn 1oNo 26So mNo 53So 1Sm 9So 1Sm 1iSo 8Sm 33So
1Sm 6wSo 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe uNo 18So 5Sm 1Ps 1Pe vSm 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps
1Pe 1Ps 1Pe gSm 74So 3nSm 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1rSm
1Ps 1Pe 1Ps 1Pe wSm 1Ps 1Pe 76Sm 1cSo lSm 2So 6Sm 13So 2Cn wSo 1Cn 2xSo 1cLu 1cLl 1Lu 1Ll 3Lu 2Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 4Lu 1Ll 1Lu 2Ll 1Lu 6Ll 2Lm 3Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 2Ll 6So 1Lu 1Ll 1Lu 1Ll 3Mn 1Lu 1Ll
5Cn 4Po 1No 2Po 12Ll 1Cn 1Ll 5Cn 1Ll 2Cn 1kLo 7Cn 1Lm 1Po eCn 1Mn nLo 9Cn 7Lo 1Cn 7Lo 1Cn 7Lo 1Cn 7Lo 1Cn 7Lo 1Cn 7Lo
1Cn 7Lo 1Cn 7Lo 1Cn wMn 2Po 1Pi 1Pf 1Pi 1Pf 3Po 1Pi 1Pf 1Po 1Pi 1Pf 9Po 1Pd 2Po 1Pd 1Po 1Pi 1Pf 2Po 1Pi 1Pf 1Ps 1Pe
1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 5Po 1Lm aPo 2Pd 4Po 1Pd 1Po 1Ps dPo 2So 3Po 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Pd yCn qSo 1Cn
2hSo cCn 5ySo qCn gSo 1Zs 3Po 1So 1Lm 1Lo 1Nl 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 2So 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps
1Pe 1Pd 1Ps 2Pe 1So 9Nl 4Mn 2Mc 1Pd 5Lm 2So 3Nl 1Lm 1Lo 1Po 2So 1Cn 2eLo 2Cn 2Mn 2Sk 2Lm 1Lo 1Pd 2iLo 1Po 3Lm 1Lo 5Cn
17Lo 1Cn 2mLo 1Cn 2So 4No aSo wLo 10So bCn 1So gLo vSo 1Cn aNo uSo 8No 1So fNo wSo aNo 13So fNo 8wSo 534Lo 1sSo g7pLo
1Lm vrLo 3Cn 1jSo 9Cn 14Lo 6Lm 2Po 7gLo 1Lm 3Po gLo aNd 2Lo kCn 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lo 1Mn 3Me 1Po aMn 1Po 1Lm 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 2Lm 2Mn 1yLo aNl 2Mn 6Po 8Cn nSk 9Lm 2Sk 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 3Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll
1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu
1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lm 8Ll 1Lu 1Ll 1Lu 1Ll 2Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lm 2Sk 1Lu 1Ll
1Lu 1Ll 1Lo 1Lu 1Ll 1Lu 3Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 5Lu 1Ll
5Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 1Lu 1Ll 4Lu 1Ll 1Lu 1Ll 5Cn 1Lu 1Ll 1Cn 1Ll 1Cn 1Ll 1Lu 1Ll
1Lu 1Ll oCn 3Lm 1Lu 1Ll 1Lo 2Lm 1Ll 7Lo 1Mn 3Lo 1Mn 4Lo 1Mn nLo 2Mc 2Mn 1Mc 4So 1Mn 3Cn 6No 2So 1Sc 1So 6Cn 1gLo 4Po
8Cn 2Mc 1eLo gMc 2Mn 8Cn 2Po aNd 6Cn iMn 6Lo 3Po 1Lo 1Po 2Lo 1Mn aNd sLo 8Mn 2Po nLo bMn 2Mc bCn 1Po tLo 3Cn 3Mn 1Mc
1bLo 1Mn 2Mc 4Mn 2Mc 2Mn 3Mc dPo 1Cn 1Lm aNd 4Cn 2Po 5Lo 1Mn 1Lm 9Lo aNd 5Lo 1Cn 15Lo 6Mn 2Mc 2Mn 2Mc 2Mn 9Cn 3Lo 1Mn
8Lo 1Mn 1Mc 2Cn aNd 2Cn 4Po gLo 1Lm 6Lo 3So 1Lo 1Mc 1Mn 1Mc 1eLo 1Mn 1Lo 3Mn 2Lo 2Mn 5Lo 2Mn 1Lo 1Mn 1Lo oCn 2Lo 1Lm
2Po bLo 1Mc 2Mn 2Mc 2Po 1Lo 2Lm 1Mc 1Mn aCn 6Lo 2Cn 6Lo 2Cn 6Lo 9Cn 7Lo 1Cn 7Lo 1Cn 17Ll 1Sk 4Lm 9Ll 1Lm 2Sk 4Cn 28Ll
zLo 2Mc 1Mn 2Mc 1Mn 2Mc 1Po 1Mc 1Mn 2Cn aNd 6Cn 8mcLo cCn nLo 4Cn 1dLo 4Cn 1kwCs 4xsCo a6Lo 2Cn 2yLo 12Cn 7Ll cCn 5Ll
5Cn 1Lo 1Mn aLo 1Sm dLo 1Cn 5Lo 1Cn 1Lo 1Cn 2Lo 1Cn 2Lo 1Cn 30Lo hSk gCn a3Lo 1Pe 1Ps gSo 1sLo 2Cn 1iLo 7Cn 1So wCn
cLo 1Sc 3So gMn 7Po 1Ps 1Pe 1Po 6Cn gMn 1Po 2Pd 2Pc 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe
2Po 1Ps 1Pe 4Po 3Pc 3Po 1Cn 4Po 1Pd 1Ps 1Pe 1Ps 1Pe 1Ps 1Pe 3Po 1Sm 1Pd 3Sm 1Cn 1Po 1Sc 2Po 4Cn 5Lo 1Cn 3rLo 2Cn 1Cf
1Cn 3Po 1Sc 3Po 1Ps 1Pe 1Po 1Sm 1Po 1Pd 2Po aNd 2Po 3Sm 2Po qLu 1Ps 1Po 1Pe 1Sk 1Pc 1Sk qLl 1Ps 1Sm 1Pe 1Sm 1Ps 1Pe
1Po 1Ps 1Pe 2Po aLo 1Lm 19Lo 2Lm vLo 3Cn 6Lo 2Cn 6Lo 2Cn 6Lo 2Cn 3Lo 3Cn 2Sc 1Sm 1Sk 1So 2Sc 1Cn 1So 4Sm 2So aCn 3Cf
2So 2Cn cLo 1Cn qLo 1Cn jLo 1Cn 2Lo 1Cn fLo 2Cn eLo yCn 3fLo 5Cn 3Po 4Cn 19No 3Cn 9So 1hNl 4No hSo 2No 3So 1Cn dSo 3Cn
1So 1bCn 19So 1Mn 3mCn tLo 3Cn 1dLo fCn 1Mn rNo 4Cn wLo 4No 9Cn kLo 1Nl 8Lo 1Nl 5Cn 12Lo 5Mn 5Cn uLo 1Cn 1Po 10Lo 4Cn
8Lo 1Po 5Nl 16Cn 14Lu 14Ll 26Lo 2Cn aNd 6Cn 10Lu 4Cn 10Ll 4Cn 14Lo 8Cn 1gLo bCn 1Po bLu 1Cn fLu 1Cn 7Lu 1Cn 2Lu 1Cn
bLl 1Cn fLl 1Cn 7Ll 1Cn 2Ll 1vCn 8nLo 9Cn mLo aCn 8Lo oCn 6Lm 1Cn 16Lm 1Cn 9Lm 1xCn 6Lo 2Cn 1Lo 1Cn 18Lo 1Cn 2Lo 3Cn
1Lo 2Cn nLo 1Cn 1Po 8No nLo 2So 7No vLo 8Cn 9No 1cCn jLo 1Cn 2Lo 5Cn 5No mLo 6No 3Cn 1Po qLo 5Cn 1Po 1sCn 1kLo 4Cn 2No
2Lo gNo 2Cn 1aNo 1Lo 3Mn 1Cn 2Mn 5Cn 4Mn 4Lo 1Cn 3Lo 1Cn tLo 2Cn 3Mn 4Cn 1Mn 9No 7Cn 9Po 7Cn tLo 2No 1Po tLo 3No wCn
8Lo 1So sLo 2Mn 4Cn 5No 7Po 9Cn 1iLo 3Cn 7Po mLo 2Cn 8No jLo 5Cn 8No iLo 7Cn 4Po cCn 7No 28Cn 21Lo 1jCn 1fLu dCn 1fLl
7Cn 6No 10Lo 4Mn 8Cn aNd 86Cn vNo 1Cn 16Lo 1Cn 2Mn 1Pd 2Cn 2Lo 23Cn 3Mn tLo aNo 1Lo 8Cn mLo bMn 4No 5Po mCn iLo 4Mn
4Po 12Cn lLo 7No kCn nLo 9Cn 1Mc 1Mn 1Mc 1hLo fMn 7Po 4Cn kNo aNd 1Mn 2Lo 2Mn 1Lo 9Cn 3Mn 1Mc 19Lo 3Mc 4Mn 2Mc 2Mn 2Po
1Cf 4Po 1Mn aCn 1Cf 2Cn pLo 7Cn aNd 6Cn 3Mn 10Lo 5Mn 1Mc 8Mn 1Cn aNd 4Po 1Lo 2Mc 1Lo 8Cn zLo 1Mn 2Po 1Lo 9Cn 2Mn 1Mc
1cLo 3Mc 9Mn 2Mc 4Lo 4Po 4Mn 1Po 1Mc 1Mn aNd 1Lo 1Po 1Lo 3Po 1Cn kNo bCn iLo 1Cn pLo 3Mc 3Mn 2Mc 1Mn 1Mc 2Mn 6Po 1Mn
2Lo 1Mn 1qCn 7Lo 1Cn 1Lo 1Cn 4Lo 1Cn fLo 1Cn aLo 1Po 6Cn 1bLo 1Mn 3Mc 8Mn 5Cn aNd 6Cn 2Mn 2Mc 1Cn 8Lo 2Cn 2Lo 2Cn mLo
1Cn 7Lo 1Cn 2Lo 1Cn 5Lo 1Cn 2Mn 1Lo 2Mc 1Mn 4Mc 2Cn 2Mc 2Cn 3Mc 2Cn 1Lo 6Cn 1Mc 5Cn 5Lo 2Mc 2Cn 7Mn 3Cn 5Mn 3vCn 1hLo
3Mc 8Mn 2Mc 3Mn 1Mc 1Mn 4Lo 5Po aNd 2Po 1Cn 1Po 1Mn 3Lo uCn 1cLo 3Mc 6Mn 1Mc 1Mn 4Mc 2Mn 1Mc 2Mn 2Lo 1Po 1Lo 8Cn aNd
4mCn 1bLo 3Mc 4Mn 2Cn 4Mc 2Mn 1Mc 2Mn nPo 4Lo 2Mn yCn 1cLo 3Mc 8Mn 2Mc 1Mn 1Mc 2Mn 3Po 1Lo bCn aNd 6Cn dPo jCn 17Lo
1Mn 1Mc 1Mn 2Mc 6Mn 1Mc 1Mn 1Lo 1Po 6Cn aNd 1iCn rLo 2Cn 3Mn 2Mc 4Mn 1Mc 5Mn 4Cn aNd 2No 3Po 1So 7Lo 55Cn 18Lo 3Mc 9Mn
1Mc 2Mn 1Po 2sCn wLu wLl aNd 9No cCn 8Lo 2Cn 1Lo 2Cn 8Lo 1Cn 2Lo 1Cn oLo 6Mc 1Cn 2Mc 2Cn 2Mn 1Mc 1Mn 1Lo 1Mc 1Lo 1Mc
1Mn 3Po 9Cn aNd 1yCn 8Lo 2Cn 13Lo 3Mc 4Mn 2Cn 2Mn 4Mc 1Mn 1Lo 1Po 1Lo 1Mc rCn 1Lo aMn 14Lo 6Mn 1Mc 1Lo 4Mn 8Po 1Mn 8Cn
1Lo 6Mn 2Mc 3Mn 1aLo dMn 1Mc 2Mn 3Po 1Lo 5Po dCn 21Lo 7Cn aPo 6uCn 9Lo 1Cn 11Lo 1Mc 7Mn 1Cn 6Mn 1Mc 1Mn 1Lo 5Po aCn
aNd jNo 3Cn 2Po uLo 2Cn mMn 1Cn 1Mc 7Mn 1Mc 2Mn 1Mc 2Mn 21Cn 7Lo 1Cn 2Lo 1Cn 12Lo 6Mn 3Cn 1Mn 1Cn 2Mn 1Cn 7Mn 1Lo 1Mn
8Cn aNd 6Cn 6Lo 1Cn 2Lo 1Cn wLo 5Mc 1Cn 2Mn 1Cn 2Mc 1Mn 1Mc 1Mn 1Lo 7Cn aNd 8mCn jLo 2Mn 2Mc 2Po 7Cn 2Mn 1Lo 1Mc dLo
1Cn yLo 2Mc 5Mn 3Cn 2Mc 1Mn 1Mc 1Mn dPo aNd 2eCn 1Lo fCn lNo 8So 4Sc hSo dCn 1Po pmLo 2uCn 33Nl 1Cn 5Po bCn 5gLo 218Cn
2pLo 2Po dCn tsLo gCf 1Mn 6Lo fMn 33eCn g7Lo 6ntCn ftLo 7Cn vLo 1Cn aNd 4Cn 2Po 27Lo 1Cn aNd 6Cn uLo 2Cn 5Mn 1Po aCn
1cLo 7Mn 5Po 4So 4Lm 1Po 1So aCn aNd 1Cn 7No 1Cn lLo 5Cn jLo j4Cn wLu wLl nNo 4Po 2tCn 23Lo 4Cn 1Mn 1Lo 1jMc 7Cn 4Mn
dLm 1sCn 2Lm 1Po 1Lm 1Mn bCn 2Mc eCn 4qgLo 8Cn yeLo 16Cn 9Lo 6w7Cn 4Lm 1Cn 7Lm 1Cn 2Lm 1Cn 83Lo fCn 1Lo tCn 3Lo 2Cn
1Lo eCn 4Lo 8Cn b0Lo 1s4Cn 2zLo 5Cn dLo 3Cn 9Lo 7Cn aLo 2Cn 1So 2Mn 1Po 4Cf 3mkCn 1aMn 2Cn nMn 9Cn 38So 1oCn 6uSo aCn
13So 2Cn 1oSo 2Mc 3Mn 3So 6Mc 8Cf 8Mn 2So 7Mn uSo 4Mn 1pSo lCn 1uSo 3Mn 1So 3eCn kNo cCn kNo cCn 2fSo 9Cn pNo 3rCn qLu
qLl qLu 7Ll 1Cn iLl qLu qLl 1Lu 1Cn 2Lu 2Cn 1Lu 2Cn 2Lu 2Cn 4Lu 1Cn 8Lu 4Ll 1Cn 1Ll 1Cn 7Ll 1Cn bLl qLu qLl 2Lu 1Cn
4Lu 2Cn 8Lu 1Cn 7Lu 1Cn qLl 2Lu 1Cn 4Lu 1Cn 5Lu 1Cn 1Lu 3Cn 7Lu 1Cn qLl qLu qLl qLu qLl qLu qLl qLu qLl qLu qLl qLu
sLl 2Cn pLu 1Sm pLl 1Sm 6Ll pLu 1Sm pLl 1Sm 6Ll pLu 1Sm pLl 1Sm 6Ll pLu 1Sm pLl 1Sm 6Ll pLu 1Sm pLl 1Sm 6Ll 1Lu 1Ll
2Cn 1eNd e8So 1jMn 4So 1eMn 8So 1Mn eSo 1Mn 2So 5Po fCn 5Mn 1Cn fMn uoCn aLl 1Lo kLl 6Cn 6Ll 5xCn 7Mn 1Cn hMn 2Cn 7Mn
1Cn 2Mn 1Cn 5Mn 5Cn 1qLm xCn 1Mn 34Cn 19Lo 3Cn 7Mn 7Lm 2Cn aNd 4Cn 1Lo 1So 8wCn uLo 1Mn hCn 18Lo 4Mn aNd 5Cn 1Sc cwCn
rLo 1Lm 4Mn aNd kmCn 7Lo 1Cn 4Lo 1Cn 2Lo 1Cn fLo 1Cn 5hLo 2Cn 9No 7Mn 15Cn yLu yLl 7Mn 1Lm 4Cn aNd 4Cn 2Po ltCn 1nNo
1So 3No 1Sc 4No 24Cn 19No 1So fNo 5eCn 4Lo 1Cn rLo 1Cn 2Lo 1Cn 1Lo 2Cn 1Lo 1Cn aLo 1Cn 4Lo 1Cn 1Lo 1Cn 1Lo 6Cn 1Lo 4Cn
1Lo 1Cn 1Lo 1Cn 1Lo 1Cn 3Lo 1Cn 2Lo 1Cn 1Lo 2Cn 1Lo 1Cn 1Lo 1Cn 1Lo 1Cn 1Lo 1Cn 1Lo 1Cn 2Lo 1Cn 1Lo 2Cn 4Lo 1Cn 7Lo
1Cn 4Lo 1Cn 4Lo 1Cn 1Lo 1Cn aLo 1Cn hLo 5Cn 3Lo 1Cn 5Lo 1Cn hLo 1gCn 2Sm 7iCn 18So 4Cn 2sSo cCn fSo 2Cn fSo 1Cn fSo
1Cn 11So aCn dNo 4hSo 1kCn tSo dCn 18So 4Cn 9So 7Cn 2So eCn 6So 4aCn 6zSo 5Sk k8So 4Cn hSo 3Cn dSo 3Cn 3bSo 4Cn 2nSo
6Cn cSo 4Cn 1So fCn cSo 4Cn 1kSo 8Cn aSo 6Cn 14So 8Cn uSo 2Cn 2So 26Cn 9gSo cCn eSo 2Cn dSo 3Cn 9So 7Cn 1aSo 1Cn 7So
8Cn eSo 4Cn 9So 7Cn 9So 7Cn 43So 1Cn 1jSo 11Cn aNd smCn wyoLo wCn 37eLo 6Cn 66Lo 2Cn 4g2Lo eCn 5rlLo fCn haLo 1wiCn
f2Lo 15uCn 3t7Lo 5Cn 38gLo f975Cn 1Cf uCn 2oCf 3kCn 6oMn 1e6oCn 1ekeCo 2Cn 1ekeCo 2Cn
"""
COMBINING = """\
lc.0 l.230 1.232 4.220 1.232 1.216 5.220 2.202 4.220 2.202 b.220 5.1 4.220 8.230 1.240 1.230 3.220 3.230 2.220 1.0
3.230 4.220 1.230 1.232 2.220 1.230 1.233 2.234 1.233 2.234 1.233 d.230 7n.0 5.230 7d.0 1.220 4.230 1.220 3.230 1.222
1.220 6.230 6.220 2.230 1.220 2.230 1.222 1.228 1.230 1.10 1.11 1.12 1.13 1.14 1.15 1.16 1.17 1.18 2.19 1.20 1.21 1.22
1.0 1.23 1.0 1.24 1.25 1.0 1.230 1.220 1.0 1.18 20.0 8.230 1.30 1.31 1.32 1c.0 1.27 1.28 1.29 1.30 1.31 1.32 1.33 1.34
2.230 2.220 5.230 1.220 2.230 1.220 g.0 1.35 2t.0 7.230 2.0 4.230 1.220 1.230 2.0 2.230 1.0 1.220 2.230 1.220 z.0 1.36
u.0 1.230 1.220 2.230 1.220 2.230 3.220 1.230 2.220 1.230 1.220 3.230 1.220 1.230 1.220 1.230 1.220 1.230 1.220 2.230
4g.0 7.230 1.220 1.230 9.0 1.220 o.0 4.230 1.0 9.230 1.0 3.230 1.0 5.230 17.0 3.220 1o.0 1.230 3.220 4.230 16.0 5.230
5.220 e.230 1.0 1.220 2.230 1.220 2.230 1.220 3.230 3.220 1.27 1.28 1.29 3.230 1.220 2.230 2.220 5.230 1o.0 1.7 g.0
1.9 3.0 1.230 1.220 2.230 2v.0 1.7 g.0 1.9 1c.0 1.230 1p.0 1.7 g.0 1.9 32.0 1.7 g.0 1.9 32.0 1.7 g.0 1.9 3j.0 1.9 32.0
1.7 g.0 1.9 7.0 1.84 1.91 2t.0 1.7 g.0 1.9 31.0 2.9 g.0 1.9 3g.0 1.9 31.0 2.103 1.9 d.0 4.107 30.0 2.118 1.9 d.0 4.122
24.0 2.220 r.0 1.220 1.0 1.220 1.0 1.216 1j.0 1.129 1.130 1.0 1.132 5.0 4.130 2.0 1.130 1.0 2.230 1.9 1.0 2.230 1q.0
1.220 34.0 1.7 1.0 2.9 2a.0 1.220 jz.0 3.230 qc.0 2.9 u.0 1.9 4d.0 1.9 a.0 1.230 5n.0 1.228 3z.0 1.222 1.230 1.220
63.0 1.230 1.220 1z.0 1.9 k.0 8.230 2.0 1.220 1c.0 5.230 6.220 2.230 1.220 1.0 2.220 2.230 2.220 5.230 1.220 4.230
2t.0 1.7 f.0 1.9 12.0 1.230 1.220 7.230 1i.0 2.9 1m.0 1.7 b.0 2.9 1v.0 1.7 48.0 3.230 1.0 1.1 5.220 2.230 4.220 1.230
1.0 7.1 4.0 1.220 6.0 1.230 3.0 2.230 5i.0 2.230 1.220 7.230 1.220 2.230 1.234 1.214 1.220 1.202 11.230 1.232 2.228
1.220 1.218 1.230 1.233 1.220 1.230 1.220 k0.0 2.230 2.1 4.230 3.1 2.230 4.0 1.230 3.0 2.1 1.230 1.220 1.230 2.1 4.220
1.230 2da.0 3.230 3x.0 1.9 2o.0 w.230 fe.0 1.218 1.228 1.232 1.222 2.224 2x.0 2.8 n9w.0 1.230 4.0 a.230 w.0 2.230 28.0
2.230 7o.0 1.9 11.0 1.9 47.0 1.9 r.0 i.230 1l.0 3.220 11.0 1.9 2n.0 1.7 c.0 1.9 6n.0 1.230 1.0 2.230 1.220 2.0 2.230
5.0 2.230 1.0 1.230 1g.0 1.9 6u.0 1.9 fn4.0 1.26 ld.0 7.230 7.220 2.230 r1.0 1.220 6a.0 1.220 45.0 5.230 1aq.0 1.220
1.0 1.230 14.0 1.230 1.1 1.220 4.0 1.9 4l.0 1.230 1.220 fx.0 4.230 ar.0 2.230 28.0 3.220 1y.0 2.220 3.230 1.220 1.230
4.220 1d.0 1.230 1.220 1.230 1.220 5c.0 1.9 15.0 1.9 e.0 1.9 1l.0 1.9 1.7 1x.0 3.230 1c.0 2.9 1q.0 1.7 24.0 1.9 9.0
1.7 2y.0 1.9 1.7 4y.0 1.7 1.9 28.0 2.7 g.0 1.9 o.0 7.230 3.0 5.230 5p.0 1.9 3.0 1.7 n.0 1.230 2r.0 1.9 1.7 6z.0 1.9
1.7 3i.0 1.9 3a.0 1.9 1.7 37.0 1.9 7h.0 1.9 1.7 76.0 2.9 4.0 1.7 4c.0 1.9 2b.0 1.9 i.0 1.9 29.0 1.9 bp.0 1.9 76.0 1.7
1.0 2.9 29.0 1.9 bt.0 2.9 ey5.0 5.1 1n.0 7.230 xl.0 2.6 f58.0 1.1 43q.0 2.216 3.1 3.0 1.226 5.216 8.0 8.220 2.0 5.230
2.220 u.0 4.230 44.0 3.230 2pn.0 7.230 1.0 h.230 2.0 7.230 1.0 2.230 1.0 5.230 2s.0 1.230 4g.0 7.230 af.0 1.230 1p.0
4.230 e4.0 2.232 1.220 1.230 rk.0 7.220 31.0 6.230 1.7 l705.0
"""
WIDTHS = """\
wN 2nM yN 1A 2M 1A 2M 2A 1N 1A 1N 1M 2A 1M 5A 1N 5A 1N 4A 6N 1A 9N 1A 6N 2A 5N 4A 4N 1A 1N 3A 1N 2A 2N 1A 1N 2A 3N 4A
1N 1A 1N 1A 2N 1A fN 1A 1N 1A 7N 1A aN 2A 3N 1A 5N 3A 4N 1A 6N 4A 1N 1A 3N 4A 1N 1A 4N 2A iN 2A 3N 1A 2qN 1A 1N 1A 1N
1A 1N 1A 1N 1A 1N 1A 1N 1A 1N 1A 38N 1A fN 1A 2qN 1A 2N 1A 1N 3A 1N 1A 2N 1A 7N 4A 1N 1A 1N 1A wN 34A xN hA 1N 7A 7N
hA 1N 7A 1jN 1A eN 1sA 1N 1A 2i6N 2oW 2wgN 1A 2N 4A 1N 2A 2N 2A 2N 3A 1N 4A 8N 1A 1N 2A 1N 1A 5N 1A 2N 1A 1hN 1A aN 1A
1N 4A 10N 1H 2N 1A 2eN 1A 1N 1A 3N 1A 9N 1A 2N 1A aN 2A 3N 1A 4N 1A 13N 2A 6N 4A 1N cA 4N aA fN 1A 6N aA uN 2A oN 1A
1N 1A iN 1A oN 1A 1N 2A 3N 2A 2N 1A 3N 1A 1N 1A 3N 1A 4N 1A 2N 4A 2N 1A 1N 1A 1N 6A 1N 1A 5N 4A 4N 2A aN 1A 3N 1A 5N
1A dN 2A 2N 4A 2N 2A 2N 2A iN 2A 2N 2A dN 1A 3N 1A bN 1A pN 1A 2aN 1A 7N 2W dN 2W 5aN 4W 3N 1W 2N 1W 30N 3uA 1N 2pA 4N
10A cN gA 2N 4A aN 2A 1N 7A 8N 2A 2N 2A 4N 2A 2N 2A 4N 3A 2N 1A 2N 4A gN 4A 9N 1A dN 2W 6N 2A 2N 1A 4N 2A 4N 2W 6N 1A
1N 1A xN 1A 1N 1A 5N cW cN 2A 1N 3A 1N 4A 1N 2A 1N 1A fN 1W jN 1W aN 2A 1N 1W 8N 2W hN 2W 1A 4N 2W 8A 1W 5A 1W dA 1N
1A 4N 2A 1W 7A 2W 1A 1W 4A 1W 2A 1W 2A 5N 1W 4N 2W sN 1W kN 1A eN 1W 1N 1W 4N 3W 1N 1W uN aA lN 3W oN 1W eN 1W 12N 8M
bbN 2M b8N 2W 1fN 1W 4N 1W 4A meN qW 1N 2hW cN 5yW qN gW 1F 1qW 2N 2eW 2N 2vW 5N 17W 1N 2mW 1N 2cW bN 1cW 1N 14W 8A
5f4W 1sN h3hW 3N 1jW wpN tW hvN 8mcW 1ngN 4xsA e8W lcN gA aW mN zW 1N jW 1N 4W 45N 2oF 2mH 3N 6H 2N 6H 2N 6H 2N 3H 3N
7F 1N 7H eN 1A m3mN 5W bN 2W eN 4qgW 8N yeW 16N 9W 6w7N 4W 1N 7W 1N 2W 1N 83W fN 1W tN 3W 2N 1W eN 4W 8N b0W c20N 1W
5mN 1W 1cN bA 5N uA 2N 1mA 6N uA 1W 2A aW iA 2bN 3W dN 18W 4N 9W 7N 2W eN 6W 4aN xW cN 9W 1N 1yW 1N mW cN 17W 4N 5W cN
hW 3N 1W 3N 1zW 1N 1W 1N 57W 2N 1rW dN 4W 1N oW iN 1W qN 2W dN 1W 2eN 2dW 1cN 1yW 6N 1W 3N 3W 2N 3W 4N 4W bN 2W 7N 9W
6bN cW 4N 1W 7vN 1bW 1N aW 1N 55W 34N dW 3N 9W 7N 1aW 1N 7W 8N eW 4N 9W 7N 9W zrN 1ekeW 2N 1ekeW e1vmN 6oA 1e6oN 1ekeA
2N 1ekeA 2N
"""
TAGS = ["", "<circle>", "<compat>", "<final>", "<font>", "<fraction>", "<initial>", "<isolated>", "<medial>", "<narrow>", "<noBreak>", "<small>", "<square>", "<sub>", "<super>", "<vertical>", "<wide>"]
DECOMPOSITIONS = """\
4g<a:w 8<2:w,lk 2<e:2p 5<2:w,lg 3<e:1e 1<e:1f 1<2:w,ld 1<2:qk 3<2:w,mf 1<e:1d 1<e:33 2<5:1d,6dg,1g 1<5:1d,6dg,1e
1<5:1f,6dg,1g 2:1t,lc 1:1t,ld 1:1t,le 1:1t,lf 1:1t,lk 1:1t,lm 2:1v,mf 1:1x,lc 1:1x,ld 1:1x,le 1:1x,lk 1:21,lc 1:21,ld
1:21,le 1:21,lk 2:26,lf 1:27,lc 1:27,ld 1:27,le 1:27,lf 1:27,lk 3:2d,lc 1:2d,ld 1:2d,le 1:2d,lk 1:2h,ld 3:2p,lc
1:2p,ld 1:2p,le 1:2p,lf 1:2p,lk 1:2p,lm 2:2r,mf 1:2t,lc 1:2t,ld 1:2t,le 1:2t,lk 1:2x,lc 1:2x,ld 1:2x,le 1:2x,lk
2:32,lf 1:33,lc 1:33,ld 1:33,le 1:33,lf 1:33,lk 3:39,lc 1:39,ld 1:39,le 1:39,lk 1:3d,ld 2:3d,lk 1:1t,lg 1:2p,lg
1:1t,li 1:2p,li 1:1t,mg 1:2p,mg 1:1v,ld 1:2r,ld 1:1v,le 1:2r,le 1:1v,lj 1:2r,lj 1:1v,lo 1:2r,lo 1:1w,lo 1:2s,lo
3:1x,lg 1:2t,lg 1:1x,li 1:2t,li 1:1x,lj 1:2t,lj 1:1x,mg 1:2t,mg 1:1x,lo 1:2t,lo 1:1z,le 1:2v,le 1:1z,li 1:2v,li
1:1z,lj 1:2v,lj 1:1z,mf 1:2v,mf 1:20,le 1:2w,le 3:21,lf 1:2x,lf 1:21,lg 1:2x,lg 1:21,li 1:2x,li 1:21,mg 1:2x,mg
1:21,lj 2<2:21,22 1<2:2x,2y 1:22,le 1:2y,le 1:23,mf 1:2z,mf 2:24,ld 1:30,ld 1:24,mf 1:30,mf 1:24,lo 1:30,lo 1<2:24,53
1<2:30,53 3:26,ld 1:32,ld 1:26,mf 1:32,mf 1:26,lo 1:32,lo 1<2:jg,32 3:27,lg 1:33,lg 1:27,li 1:33,li 1:27,ln 1:33,ln
3:2a,ld 1:36,ld 1:2a,mf 1:36,mf 1:2a,lo 1:36,lo 1:2b,ld 1:37,ld 1:2b,le 1:37,le 1:2b,mf 1:37,mf 1:2b,lo 1:37,lo
1:2c,mf 1:38,mf 1:2c,lo 1:38,lo 3:2d,lf 1:39,lf 1:2d,lg 1:39,lg 1:2d,li 1:39,li 1:2d,lm 1:39,lm 1:2d,ln 1:39,ln
1:2d,mg 1:39,mg 1:2f,le 1:3b,le 1:2h,le 1:3d,le 1:2h,lk 1:2i,ld 1:3e,ld 1:2i,lj 1:3e,lj 1:2i,lo 1:3e,lo 1<2:37 x:27,m3
1:33,m3 e:2d,m3 1:39,m3 k<2:1w,al 1<2:1w,am 1<2:2s,am 1<2:24,22 1<2:24,2y 1<2:30,2y 1<2:26,22 1<2:26,2y 1<2:32,2y
1:1t,lo 1:2p,lo 1:21,lo 1:2x,lo 1:27,lo 1:33,lo 1:2d,lo 1:39,lo 1:64,lg 1:70,lg 1:64,ld 1:70,ld 1:64,lo 1:70,lo
1:64,lc 1:70,lc 2:5g,lg 1:6c,lg 1:fa,lg 1:fb,lg 1:5i,lg 1:6e,lg 3:1z,lo 1:2v,lo 1:23,lo 1:2z,lo 1:27,mg 1:33,mg
1:dm,lg 1:dn,lg 1:c7,lo 1:ia,lo 1:2y,lo 1<2:1w,2i 1<2:1w,3e 1<2:2s,3e 1:1z,ld 1:2v,ld 3:26,lc 1:32,lc 1:5h,ld 1:6d,ld
1:5i,ld 1:6e,ld 1:60,ld 1:6w,ld 1:1t,lr 1:2p,lr 1:1t,lt 1:2p,lt 1:1x,lr 1:2t,lr 1:1x,lt 1:2t,lt 1:21,lr 1:2x,lr
1:21,lt 1:2x,lt 1:27,lr 1:33,lr 1:27,lt 1:33,lt 1:2a,lr 1:36,lr 1:2a,lt 1:36,lt 1:2d,lr 1:39,lr 1:2d,lt 1:39,lt
1:2b,me 1:37,me 1:2c,me 1:38,me 3:20,lo 1:2w,lo 7:1t,lj 1:2p,lj 1:1x,mf 1:2t,mf 1:5y,lg 1:6u,lg 1:5x,lg 1:6t,lg
1:27,lj 1:33,lj 1:fi,lg 1:fj,lg 1:2h,lg 1:3d,lg 3h<e:2w 1<e:h2 1<e:2y 1<e:36 1<e:hl 1<e:hn 1<e:ht 1<e:3b 1<e:3d
w<2:w,li 1<2:w,lj 1<2:w,lm 1<2:w,mg 1<2:w,lf 1<2:w,ln 3<e:gz 1<e:30 1<e:37 1<e:3c 1<e:id 2k:lc 1:ld 2:lv 1:lk,ld 1c:jd
6<2:w,n9 4:1n 6<2:w,ld 1:4o,ld 1:pd,ld 1:53 1:ph,ld 1:pj,ld 1:pl,ld 2:pr,ld 2:px,ld 1:q1,ld 1:qy,ld q:pl,lk 1:px,lk
1:q9,ld 1:qd,ld 1:qf,ld 1:qh,ld 1:qz,ld q:qh,lk 1:qt,lk 1:qn,ld 1:qt,ld 1:qx,ld 2<2:qa 1<2:qg 1<2:px 1:r6,ld 1:r6,lk
1<2:qu 1<2:qo q<2:qi 1<2:qp 1<2:qq 2<2:pk 1<2:qd 4<2:pv 7:t1,lc 1:t1,lk 2:sz,ld 4:sm,lk 5:t6,ld 1:t4,lc 1:tf,li
b:t4,li w:u0,li n:tx,lc 1:tx,lk 2:tv,ld 4:uu,lk 5:u2,ld 1:u0,lc 1:ub,li o:vo,lr 1:vp,lr 22:t2,li 1:ty,li e:sw,li
1:ts,li 1:sw,lk 1:ts,lk 3:t1,li 1:tx,li 3:yg,lk 1:yh,lk 1:t2,lk 1:ty,lk 1:t3,lk 1:tz,lk 3:t4,lg 1:u0,lg 1:t4,lk
1:u0,lk 1:ta,lk 1:u6,lk 3:yw,lk 1:yx,lk 1:tp,lk 1:ul,lk 1:tf,lg 1:ub,lg 1:tf,lk 1:ub,lk 1:tf,ln 1:ub,ln 1:tj,lk
1:uf,lk 3:tn,lk 1:uj,lk 3y<2:12d,136 4b:17r,18z 1:17r,190 1:18o,190 1:17r,191 1:18q,190 27<2:17r,19w 1<2:18o,19w
1<2:1c7,19w 1<2:18q,19w 20:1cl,190 2:1c1,190 h:1ci,190 gm:1t4,1to 8:1tc,1to 3:1tf,1to 10:1sl,1to 1:1sm,1to 1:1sn,1to
1:1ss,1to 1:1sx,1to 1:1sy,1to 1:1t7,1to 1:1tb,1to 30:1xj,1xa 1:1xj,1xz g:1wh,1x8 1:1wi,1x8 2:1wv,1x8 2c:20i,20s
3:20o,20s z:1zq,20s 1:1zr,20s 1:1zw,20s 3:20b,20s 6i:287,28m 3:287,27y 1:287,28n g:275,27w 1:276,27w 1j:2aa,2c7
1i:2bq,2bi 1:2br,2bi 1:2bq,2c7 3g:2fa,2fq 3c:2in,2j9 7:2iu,2j9 1:2iu,2ja 2:2iu,2iq 1:2iy,2j9 3j:2me,2m6 1:2mf,2m6
1:2me,2mv 3y:2qh,2q2 2:2qh,2q7 1:2qk,2q2 1:2qh,2qn 2d<2:2tp,2sy 3k<2:2x9,2wi 15<2:2wb,2vt 1<2:2wb,2w1 1b<a:2yz
1j:30i,33r a:30s,33r 5:30x,33r 5:312,33r 5:317,33r d:30g,33p a:31t,31u 2:31t,31w 1:33m,328 1<2:33m,329 1:33n,328
1<2:33n,329 8:31t,328 i:32q,33r a:330,33r 5:335,33r 5:33a,33r 5:33f,33r d:32o,33p 31:36t,372 5y<e:3bw 1ze:5c5,5dh
2:5c7,5dh 2:5c9,5dh 2:5cb,5dh 2:5cd,5dh 4:5ch,5dh 15:5dm,5dh 2:5do,5dh 3:5dq,5dh 1:5dr,5dh 2:5du,5dh dl<e:1t 1<e:5i
1<e:1u 2<e:1w 1<e:1x 1<e:b2 1<e:1z*8 9<e:27 1<e:f6 1<e:28 1<e:2a 1<e:2c 1<e:2d 1<e:2f 1<e:2p 1<e:gg 1<e:gh 1<e:5qa
1<e:2q 1<e:2s 1<e:2t 1<e:gp 1<e:gr 1<e:gs 1<e:2v 2<e:2z 1<e:31 1<e:97 1<e:33 1<e:gk 1<e:5qu 1<e:5qv 1<e:34 1<e:38
1<e:39 1<e:5r1 1<e:hb 1<e:3a 1<e:5r9 1<e:qa*3 3<e:qu 1<e:qv 1<d:2x 1<d:36 1<d:39 1<d:3a 1<d:qa 1<d:qb 1<d:qp 1<d:qu
1<d:qv e<e:u5 z<e:gi 1<e:2r 1<e:gl 1<e:6o 1<e:gs 1<e:2u 1<e:gv 1<e:gx 1<e:h1 1<e:h4*3 3<e:5tn 1<e:il 1<e:h9 1<e:5tx
1<e:in 1<e:hd 1<e:hc 1<e:he*4 4<e:hk 1<e:hu 1<e:hv 1<e:bv 1<e:i1 1<e:i2 1<e:5r0 1<e:i3 1<e:i4 1<e:3e 1<e:i8*3 3<e:qg
1t:1t,md 1:2p,md 1:1u,lj 1:2q,lj 1:1u,mb 1:2q,mb 1:1u,mp 1:2q,mp 1:5j,ld 1:6f,ld 1:1w,lj 1:2s,lj 1:1w,mb 1:2s,mb
1:1w,mp 1:2s,mp 1:1w,mf 1:2s,mf 1:1w,ml 1:2s,ml 1:7m,lc 1:7n,lc 1:7m,ld 1:7n,ld 1:1x,ml 1:2t,ml 1:1x,mo 1:2t,mo
1:fc,li 1:fd,li 1:1y,lj 1:2u,lj 1:1z,lg 1:2v,lg 1:20,lj 1:2w,lj 1:20,mb 1:2w,mb 1:20,lk 1:2w,lk 1:20,mf 1:2w,mf
1:20,mm 1:2w,mm 1:21,mo 1:2x,mo 1:5r,ld 1:6n,ld 1:23,ld 1:2z,ld 1:23,mb 1:2z,mb 1:23,mp 1:2z,mp 1:24,mb 1:30,mb
1:5yu,lg 1:5yv,lg 1:24,mp 1:30,mp 1:24,ml 1:30,ml 1:25,ld 1:31,ld 1:25,lj 1:31,lj 1:25,mb 1:31,mb 1:26,lj 1:32,lj
1:26,mb 1:32,mb 1:26,mp 1:32,mp 1:26,ml 1:32,ml 1:5x,ld 1:6t,ld 1:5x,lk 1:6t,lk 1:98,lc 1:99,lc 1:98,ld 1:99,ld
1:28,ld 1:34,ld 1:28,lj 1:34,lj 1:2a,lj 1:36,lj 1:2a,mb 1:36,mb 1:5zu,lg 1:5zv,lg 1:2a,mp 1:36,mp 1:2b,lj 1:37,lj
1:2b,mb 1:37,mb 1:9m,lj 1:9n,lj 1:9s,lj 1:9t,lj 1:602,lj 1:603,lj 1:2c,lj 1:38,lj 1:2c,mb 1:38,mb 1:2c,mp 1:38,mp
1:2c,ml 1:38,ml 1:2d,mc 1:39,mc 1:2d,mo 1:39,mo 1:2d,ml 1:39,ml 1:a0,ld 1:a1,ld 1:a2,lk 1:a3,lk 1:2e,lf 1:3a,lf
1:2e,mb 1:3a,mb 1:2f,lc 1:3b,lc 1:2f,ld 1:3b,ld 1:2f,lk 1:3b,lk 1:2f,lj 1:3b,lj 1:2f,mb 1:3b,mb 1:2g,lj 1:3c,lj
1:2g,lk 1:3c,lk 1:2h,lj 1:3d,lj 1:2i,le 1:3e,le 1:2i,mb 1:3e,mb 1:2i,mp 1:3e,mp 1:2w,mp 1:38,lk 1:3b,lm 1:3d,lm
1<2:2p,ji 1:an,lj 5:1t,mb 1:2p,mb 1:1t,ll 1:2p,ll 1:5e,ld 1:6a,ld 1:5e,lc 1:6a,lc 1:5e,ll 1:6a,ll 1:5e,lf 1:6a,lf
1:61s,le 1:61t,le 1:76,ld 1:77,ld 1:76,lc 1:77,lc 1:76,ll 1:77,ll 1:76,lf 1:77,lf 1:61s,li 1:61t,li 1:1x,mb 1:2t,mb
1:1x,ll 1:2t,ll 1:1x,lf 1:2t,lf 1:5m,ld 1:6i,ld 1:5m,lc 1:6i,lc 1:5m,ll 1:6i,ll 1:5m,lf 1:6i,lf 1:62g,le 1:62h,le
1:21,ll 1:2x,ll 1:21,mb 1:2x,mb 1:27,mb 1:33,mb 1:27,ll 1:33,ll 1:5w,ld 1:6s,ld 1:5w,lc 1:6s,lc 1:5w,ll 1:6s,ll
1:5w,lf 1:6s,lf 1:630,le 1:631,le 1:bk,ld 1:bl,ld 1:bk,lc 1:bl,lc 1:bk,ll 1:bl,ll 1:bk,lf 1:bl,lf 1:bk,mb 1:bl,mb
1:2d,mb 1:39,mb 1:2d,ll 1:39,ll 1:bz,ld 1:c0,ld 1:bz,lc 1:c0,lc 1:bz,ll 1:c0,ll 1:bz,lf 1:c0,lf 1:bz,mb 1:c0,mb
1:2h,lc 1:3d,lc 1:2h,mb 1:3d,mb 1:2h,ll 1:3d,ll 1:2h,lf 1:3d,lf 7:q9,lv 1:q9,lw 1:64g,lc 1:64h,lc 1:64g,ld 1:64h,ld
1:64g,n6 1:64h,n6 1:pd,lv 1:pd,lw 1:64o,lc 1:64p,lc 1:64o,ld 1:64p,ld 1:64o,n6 1:64p,n6 1:qd,lv 1:qd,lw 1:64w,lc
1:64x,lc 1:64w,ld 1:64x,ld 3:ph,lv 1:ph,lw 1:654,lc 1:655,lc 1:654,ld 1:655,ld 3:qf,lv 1:qf,lw 1:65c,lc 1:65d,lc
1:65c,ld 1:65d,ld 1:65c,n6 1:65d,n6 1:pj,lv 1:pj,lw 1:65k,lc 1:65l,lc 1:65k,ld 1:65l,ld 1:65k,n6 1:65l,n6 1:qh,lv
1:qh,lw 1:65s,lc 1:65t,lc 1:65s,ld 1:65t,ld 1:65s,n6 1:65t,n6 1:pl,lv 1:pl,lw 1:660,lc 1:661,lc 1:660,ld 1:661,ld
1:660,n6 1:661,n6 1:qn,lv 1:qn,lw 1:668,lc 1:669,lc 1:668,ld 1:669,ld 3:pr,lv 1:pr,lw 1:66g,lc 1:66h,lc 1:66g,ld
1:66h,ld 3:qt,lv 1:qt,lw 1:66o,lc 1:66p,lc 1:66o,ld 1:66p,ld 1:66o,n6 1:66p,n6 2:px,lw 2:66x,lc 2:66x,ld 2:66x,n6
1:qx,lv 1:qx,lw 1:674,lc 1:675,lc 1:674,ld 1:675,ld 1:674,n6 1:675,n6 1:q1,lv 1:q1,lw 1:67c,lc 1:67d,lc 1:67c,ld
1:67d,ld 1:67c,n6 1:67d,n6 1:q9,lc 1:q4 1:qd,lc 1:q5 1:qf,lc 1:q6 1:qh,lc 1:q7 1:qn,lc 1:r0 1:qt,lc 1:r1 1:qx,lc 1:r2
3:64g,n9 1:64h,n9 1:64i,n9 1:64j,n9 1:64k,n9 1:64l,n9 1:64m,n9 1:64n,n9 1:64o,n9 1:64p,n9 1:64q,n9 1:64r,n9 1:64s,n9
1:64t,n9 1:64u,n9 1:64v,n9 1:65c,n9 1:65d,n9 1:65e,n9 1:65f,n9 1:65g,n9 1:65h,n9 1:65i,n9 1:65j,n9 1:65k,n9 1:65l,n9
1:65m,n9 1:65n,n9 1:65o,n9 1:65p,n9 1:65q,n9 1:65r,n9 1:674,n9 1:675,n9 1:676,n9 1:677,n9 1:678,n9 1:679,n9 1:67a,n9
1:67b,n9 1:67c,n9 1:67d,n9 1:67e,n9 1:67f,n9 1:67g,n9 1:67h,n9 1:67i,n9 1:67j,n9 1:q9,li 1:q9,lg 1:67k,n9 1:q9,n9
1:q4,n9 2:q9,n6 1:69i,n9 1:pd,li 1:pd,lg 1:pd,lc 1:p2 1:pd,n9 1<2:w,lv 1:qh 1<2:w,lv 1<2:w,n6 1:4o,n6 1:67o,n9 1:qf,n9
1:q6,n9 2:qf,n6 1:69y,n9 1:ph,lc 1:p4 1:pj,lc 1:p5 1:pj,n9 1:69r,lc 1:69r,ld 1:69r,n6 1:qh,li 1:qh,lg 1:qy,lc 1:pc
3:qh,n6 1:qy,n6 1:pl,li 1:pl,lg 1:pl,lc 1:p6 2:6bi,lc 1:6bi,ld 1:6bi,n6 1:qt,li 1:qt,lg 1:qz,lc 1:q8 1:qp,lv 1:qp,lw
1:qt,n6 1:qz,n6 1:px,li 1:px,lg 1:px,lc 1:pa 1:pt,lw 1:4o,lc 1:p1 1:2o 3:67w,n9 1:qx,n9 1:r2,n9 2:qx,n6 1:6ba,n9
1:pr,lc 1:p8 1:q1,lc 1:pb 1:q1,n9 1:50 1<2:w,lw 2:6bm 1:6bn 1<2:w 1<2:w 1<2:w 1<2:w 1<2:w 1<a:w 1<2:w 1<2:w 1<2:w
7<a:6c0 6<2:w,mr d<2:1a 1<2:1a,1a 1<2:1a,1a,1a 9<a:w 4<2:6cy,6cy 1<2:6cy,6cy,6cy 2<2:6d1,6d1 1<2:6d1,6d1,6d1 5<2:x,x
2<2:w,lh 9<2:1r,1r 1<2:1r,x 1<2:x,1r e<2:6cy,6cy,6cy,6cy 8<2:w h<e:1c 1<e:2x 3<e:1g*6 6<e:17 1<e:6qa 1<e:1p 1<e:14
1<e:15 1<e:32 1<d:1c*a a<d:17 1<d:6qa 1<d:1p 1<d:14 1<d:15 2<d:2p 1<d:2t 1<d:33 1<d:3c 1<d:gp 1<d:2w 1<d:2z*4 4<d:34
1<d:37 1<d:38 c<2:2a,37 2g<2:2p,1b,2r 1<2:2p,1b,37 1<4:1v 1<2:4w,1v 2<2:2r,1b,33 1<2:2r,1b,39 1<2:b4 2<2:4w,1y 1<4:2v
1<4:20 1<4:20 1<4:20 1<4:2w 1<4:87 1<4:21 1<4:21 1<4:24 1<4:30 2<4:26 1<2:26,33 3<4:28*3 3<4:2a 1<4:2a 3<e:2b,25
1<2:2c,1x,24 1<e:2c,25 2<4:2i 2:q1 2<4:2i 2:23 1:5h 1<4:1u 1<4:1v 2<4:2t 1<4:1x 1<4:1y 2<4:25 1<4:33 1<2:15c*4 4<4:2x
2<2:1y,1t,2g 1<4:qo 1<4:qb 1<4:pf 1<4:ps 1<4:6q9 5<4:1w 1<4:2s 1<4:2t 1<4:2x 1<4:2y 7<5:1d,6dg,1j 1<5:1d,6dg,1l
1<5:1d,6dg,1d,1c 1<5:1d,6dg,1f 1<5:1e,6dg,1f 1<5:1d,6dg,1h 1<5:1e,6dg,1h 1<5:1f,6dg,1h 1<5:1g,6dg,1h 1<5:1d,6dg,1i
1<5:1h,6dg,1i 1<5:1d,6dg,1k 1<5:1f,6dg,1k 1<5:1h,6dg,1k 1<5:1j,6dg,1k 1<5:1d,6dg 1<2:21 1<2:21,21 1<2:21,21,21
1<2:21,2e 1<2:2e 1<2:2e,21 1<2:2e,21,21 1<2:2e,21,21,21 1<2:21,2g 1<2:2g 1<2:2g,21 1<2:2g,21,21 1<2:24 1<2:1v 1<2:1w
1<2:25 1<2:2x 1<2:2x,2x 1<2:2x,2x,2x 1<2:2x,3a 1<2:3a 1<2:3a,2x 1<2:3a,2x,2x 1<2:3a,2x,2x,2x 1<2:2x,3c 1<2:3c
1<2:3c,2x 1<2:3c,2x,2x 1<2:30 1<2:2r 1<2:2s 1<2:31 a<5:1c,6dg,1f h:6mo,mw 1:6mq,mw j:6ms,mw v:6og,mw 1:6ok,mw 1:6oi,mw
1h:6pv,mw 5:6q0,mw 3:6q3,mw o:6qr,mw 2:6qt,mw 6<2:6qz,6qz 1<2:6qz,6qz,6qz 2<2:6r2,6r2 1<2:6r2,6r2,6r2 h:6rg,mw
3:6rn,mw 3:6rp,mw 2:6rs,mw n:1p,mw 2:6sh,mw b:6rx,mw 1:1o,mw 1:1q,mw 1:6sk,mw 1:6sl,mw 3:6sy,mw 1:6sz,mw 3:6t2,mw
1:6t3,mw 7:6t6,mw 1:6t7,mw 3:6te,mw 1:6tf,mw 3:6ti,mw 1:6tj,mw z:6ua,mw 1:6ug,mw 1:6uh,mw 1:6uj,mw 1d:6t8,mw 1:6t9,mw
1:6tt,mw 1:6tu,mw 7:6uq,mw 1:6ur,mw 1:6us,mw 1:6ut,mw 1o:9hk 1:9hl 8m<1:1d*9 9<1:1d,1c 1<1:1d,1d 1<1:1d,1e 1<1:1d,1f
1<1:1d,1g 1<1:1d,1h 1<1:1d,1i 1<1:1d,1j 1<1:1d,1k 1<1:1d,1l 1<1:1e,1c 1<2:14,1d,15 1<2:14,1e,15 1<2:14,1f,15
1<2:14,1g,15 1<2:14,1h,15 1<2:14,1i,15 1<2:14,1j,15 1<2:14,1k,15 1<2:14,1l,15 1<2:14,1d,1c,15 1<2:14,1d,1d,15
1<2:14,1d,1e,15 1<2:14,1d,1f,15 1<2:14,1d,1g,15 1<2:14,1d,1h,15 1<2:14,1d,1i,15 1<2:14,1d,1j,15 1<2:14,1d,1k,15
1<2:14,1d,1l,15 1<2:14,1e,1c,15 1<2:1d,1a 1<2:1e,1a 1<2:1f,1a 1<2:1g,1a 1<2:1h,1a 1<2:1i,1a 1<2:1j,1a 1<2:1k,1a
1<2:1l,1a 1<2:1d,1c,1a 1<2:1d,1d,1a 1<2:1d,1e,1a 1<2:1d,1f,1a 1<2:1d,1g,1a 1<2:1d,1h,1a 1<2:1d,1i,1a 1<2:1d,1j,1a
1<2:1d,1k,1a 1<2:1d,1l,1a 1<2:1e,1c,1a 1<2:14,2p,15 1<2:14,2q,15 1<2:14,2r,15 1<2:14,2s,15 1<2:14,2t,15 1<2:14,2u,15
1<2:14,2v,15 1<2:14,2w,15 1<2:14,2x,15 1<2:14,2y,15 1<2:14,2z,15 1<2:14,30,15 1<2:14,31,15 1<2:14,32,15 1<2:14,33,15
1<2:14,34,15 1<2:14,35,15 1<2:14,36,15 1<2:14,37,15 1<2:14,38,15 1<2:14,39,15 1<2:14,3a,15 1<2:14,3b,15 1<2:14,3c,15
1<2:14,3d,15 1<2:14,3e,15 1<1:1t*q q<1:2p*q q<1:1c 10i<2:6qz,6qz,6qz,6qz 2w<2:1m,1m,1p 1<2:1p,1p 1<2:1p,1p,1p
2u:8gt,mw bk<d:2y 1<e:2e 6q<e:8yp 8g<2:lal 2c<2:vj3 d<2:feo 1<2:ffs 1<2:fg6 1<2:fgf 1<2:fh5 1<2:fid 1<2:fik 1<2:fj4
1<2:fju 1<2:g1r 1<2:g2t 1<2:g2z 1<2:g3m 1<2:g46 1<2:g4r 1<2:g68 1<2:g6t 1<2:g74 1<2:gbf 1<2:ge1 1<2:get 1<2:gey
1<2:gfs 1<2:gg1 1<2:ggs 1<2:gh5 1<2:ghu 1<2:gja 1<2:gjs 1<2:gkj 1<2:h5j 1<2:h7j 1<2:hkb 1<2:hky 1<2:hl6 1<2:hlh
1<2:hlz 1<2:ho3 1<2:i1c 1<2:i2o 1<2:i60 1<2:i6n 1<2:i76 1<2:i7s 1<2:i9a 1<2:i9d 1<2:ijf 1<2:ijp 1<2:ik1 1<2:ike
1<2:inm 1<2:inu 1<2:inz 1<2:ir8 1<2:iri 1<2:irv 1<2:is3 1<2:its 1<2:iu9 1<2:iur 1<2:iwz 1<2:jd4 1<2:jee 1<2:jez
1<2:jzj 1<2:jzo 1<2:k1z 1<2:k2f 1<2:k2s 1<2:k3d 1<2:k4g 1<2:k4l 1<2:kc0 1<2:kco 1<2:kdk 1<2:l5s 1<2:l7m 1<2:l89
1<2:l9v 1<2:laj 1<2:las 1<2:laz 1<2:lcf 1<2:lck 1<2:ldg 1<2:m7f 1<2:mju 1<2:mk6 1<2:mkb 1<2:mkf 1<2:mkn 1<2:ml5
1<2:ml7 1<2:mng 1<2:mtg 1<2:mtl 1<2:n30 1<2:n3a 1<2:n4o 1<2:n4v 1<2:n54 1<2:n5c 1<2:n7v 1<2:n82 1<2:nee 1<2:nel
1<2:nfy 1<2:ngf 1<2:nhq 1<2:nob 1<2:noi 1<2:noz 1<2:ny2 1<2:o1k 1<2:o1q 1<2:o6s 1<2:o97 1<2:oah 1<2:okz 1<2:ooo
1<2:p4m 1<2:p5d 1<2:p6y 1<2:p8d 1<2:pa9 1<2:pak 1<2:paq 1<2:pbn 1<2:pdr 1<2:pe1 1<2:pnn 1<2:pnu 1<2:po3 1<2:poc
1<2:pos 1<2:pp7 1<2:ppb 1<2:pri 1<2:prm 1<2:prs 1<2:qj1 1<2:qjv 1<2:qww 1<2:qx8 1<2:qxv 1<2:r5q 1<2:r63 1<2:r82
1<2:r9c 1<2:rp3 1<2:rpi 1<2:rpx 1<2:rqw 1<2:rrx 1<2:rxg 1<2:rxs 1<2:rzn 1<2:s6j 1<2:s7e 1<2:sd7 1<2:sds 1<2:sdx
1<2:sk1 1<2:sp5 1<2:ssm 1<2:sss 1<2:ssx 1<2:tiv 1<2:tj4 1<2:tng 1<2:trq 1<2:trt 1<2:tt4 1<2:tw1 1<2:twe 1<2:twi
1<2:twp 1<2:tzf 1<2:u0d 1<2:u0j 1<2:u0x 1<2:u5k 1<2:u6z 1<2:u73 1<2:uc6 1<2:uc9 1<2:ucs 1<2:ujs 1<2:ul4 1<2:ulb
1<2:un9 1<2:unj 1<2:unm 1<2:unw 1<2:uoq 1<2:uzp 1<2:vat 1<2:vb3 1<2:vc5 1<2:vcr 1<2:vcz 1<2:vd9 1<2:vdd 1<2:veh
1<2:vel 1<2:vf2 1<2:vf7 1<2:vfk 1<2:vgb 1<2:vgq 1<2:vgy 1<2:vil 1<2:vj0 1<2:vj4 17<g:w 1i<2:9hu 2<2:gg1 1<2:gg4
1<2:gg5 i:9jf,9ll 2:9jh,9ll 2:9jj,9ll 2:9jl,9ll 2:9jn,9ll 2:9jp,9ll 2:9jr,9ll 2:9jt,9ll 2:9jv,9ll 2:9jx,9ll 2:9jz,9ll
2:9k1,9ll 3:9k4,9ll 2:9k6,9ll 2:9k8,9ll 7:9kf,9ll 1:9kf,9lm 2:9ki,9ll 1:9ki,9lm 2:9kl,9ll 1:9kl,9lm 2:9ko,9ll
1:9ko,9lm 2:9kr,9ll 1:9kr,9lm n:9ja,9ll 7<2:w,9ll 1<2:w,9lm 2:9lp,9ll 1<f:9l4,9l6 d:9m3,9ll 2:9m5,9ll 2:9m7,9ll
2:9m9,9ll 2:9mb,9ll 2:9md,9ll 2:9mf,9ll 2:9mh,9ll 2:9mj,9ll 2:9ml,9ll 2:9mn,9ll 2:9mp,9ll 3:9ms,9ll 2:9mu,9ll
2:9mw,9ll 7:9n3,9ll 1:9n3,9lm 2:9n6,9ll 1:9n6,9lm 2:9n9,9ll 1:9n9,9lm 2:9nc,9ll 1:9nc,9lm 2:9nf,9ll 1:9nf,9lm
n:9ly,9ll 3:9nz,9ll 1:9o0,9ll 1:9o1,9ll 1:9o2,9ll 4:9od,9ll 1<f:9mb,9mw 1e<2:3cw 1<2:3cx 1<2:3hm 1<2:3cy 1<2:3ho
1<2:3hp 1<2:3cz*3 3<2:3hs*6 6<2:3dm 1<2:3d2*3 3<2:3dt 1<2:3d5*a a<2:3fl*l l<2:3fk 1<2:3dg 1<2:3dh 1<2:3if 1<2:3ig
1<2:3ik 1<2:3im 1<2:3ir 1<2:3iv 1<2:3ix 1<2:3do 1<2:3j1 1<2:3j3 1<2:3dp 1<2:3dq 1<2:3ds 1<2:3du 1<2:3dv 1<2:3dz
1<2:3e1 1<2:3e3*5 5<2:3ea 1<2:3ee 1<2:3eo 1<2:3ev 1<2:3f0 1<2:3jl 1<2:3jm 1<2:3fb*3 3<2:3gk 1<2:3gl 1<2:3go 1<2:3gx
1<2:3gy 1<2:3h0 1<2:3ha 1<2:3hd 4<e:feo 1<e:fik 1<e:fex 1<e:h5n 1<e:fey 1<e:ffx 1<e:fez 1<e:n5e 1<e:fh5 1<e:ffd
1<e:fep 1<e:hm1 1<e:h80 1<e:fju 2p<2:14,3cw,15 1<2:14,3cy,15 1<2:14,3cz,15 1<2:14,3d1,15 1<2:14,3d2,15 1<2:14,3d3,15
1<2:14,3d5,15 1<2:14,3d7,15 1<2:14,3d8,15 1<2:14,3da,15 1<2:14,3db,15 1<2:14,3dc,15 1<2:14,3dd,15 1<2:14,3de,15
1<2:14,3cw,3fl,15 1<2:14,3cy,3fl,15 1<2:14,3cz,3fl,15 1<2:14,3d1,3fl,15 1<2:14,3d2,3fl,15 1<2:14,3d3,3fl,15
1<2:14,3d5,3fl,15 1<2:14,3d7,3fl,15 1<2:14,3d8,3fl,15 1<2:14,3da,3fl,15 1<2:14,3db,3fl,15 1<2:14,3dc,3fl,15
1<2:14,3dd,3fl,15 1<2:14,3de,3fl,15 1<2:14,3d8,3fy,15 1<2:14,3d7,3ft,3d8,3fp,3hn,15 1<2:14,3d7,3ft,3de,3fy,15
2<2:14,feo,15 1<2:14,fik,15 1<2:14,fex,15 1<2:14,h5n,15 1<2:14,fis,15 1<2:14,g31,15 1<2:14,fer,15 1<2:14,g2z,15
1<2:14,fh9,15 1<2:14,gg1,15 1<2:14,kco,15 1<2:14,m7f,15 1<2:14,ldg,15 1<2:14,kdk,15 1<2:14,ssx,15 1<2:14,h7j,15
1<2:14,k4l,15 1<2:14,kkq,15 1<2:14,kcp,15 1<2:14,ny6,15 1<2:14,glp,15 1<2:14,mm1,15 1<2:14,rs1,15 1<2:14,nz1,15
1<2:14,gc4,15 1<2:14,fkz,15 1<2:14,gos,15 1<2:14,i1y,15 1<2:14,nhf,15 1<2:14,flt,15 1<2:14,rt3,15 1<2:14,ggk,15
1<2:14,nzh,15 1<2:14,fm9,15 1<2:14,pnu,15 1<2:14,po3,15 1<1:gun 1<1:inw 1<1:k1z 1<1:oen 9<c:28,2c,1x 1<1:1e,1d
1<1:1e,1e 1<1:1e,1f 1<1:1e,1g 1<1:1e,1h 1<1:1e,1i 1<1:1e,1j 1<1:1e,1k 1<1:1e,1l 1<1:1f,1c 1<1:1f,1d 1<1:1f,1e
1<1:1f,1f 1<1:1f,1g 1<1:1f,1h 1<1:3cw 1<1:3cy 1<1:3cz 1<1:3d1*3 3<1:3d5 1<1:3d7 1<1:3d8 1<1:3da*5 5<1:3cw,3fl
1<1:3cy,3fl 1<1:3cz,3fl 1<1:3d1,3fl 1<1:3d2,3fl 1<1:3d3,3fl 1<1:3d5,3fl 1<1:3d7,3fl 1<1:3d8,3fl 1<1:3da,3fl
1<1:3db,3fl 1<1:3dc,3fl 1<1:3dd,3fl 1<1:3de,3fl 1<1:3da,3fl,3hz,3cw,3ft 1<1:3d8,3fy,3d7,3g4 1<1:3d7,3fy 2<1:feo
1<1:fik 1<1:fex 1<1:h5n 1<1:fis 1<1:g31 1<1:fer 1<1:g2z 1<1:fh9 1<1:gg1 1<1:kco 1<1:m7f 1<1:ldg 1<1:kdk 1<1:ssx
1<1:h7j 1<1:k4l 1<1:kkq 1<1:kcp 1<1:ny6 1<1:glp 1<1:mm1 1<1:rs1 1<1:nz1 1<1:gc4 1<1:o2g 1<1:n5j 1<1:ho3 1<1:six
1<1:g16 1<1:ghc 1<1:lig 1<1:u11 1<1:fm9 1<1:g49 1<1:l7n 1<1:fey 1<1:ffx 1<1:fez 1<1:ijq 1<1:gkz 1<1:gfv 1<1:i3b
1<1:i1y 1<1:nhf 1<1:flt 1<1:rt3 1<1:ggk 1<1:hlo 1<1:1f,1i 1<1:1f,1j 1<1:1f,1k 1<1:1f,1l 1<1:1g,1c 1<1:1g,1d 1<1:1g,1e
1<1:1g,1f 1<1:1g,1g 1<1:1g,1h 1<1:1g,1i 1<1:1g,1j 1<1:1g,1k 1<1:1g,1l 1<1:1h,1c 1<2:1d,kco 1<2:1e,kco 1<2:1f,kco
1<2:1g,kco 1<2:1h,kco 1<2:1i,kco 1<2:1j,kco 1<2:1k,kco 1<2:1l,kco 1<2:1d,1c,kco 1<2:1d,1d,kco 1<2:1d,1e,kco 1<c:20,2v
1<c:2t,36,2v 1<c:2t,2e 1<c:24,2c,1w 1<1:9lu 1<1:9lw 1<1:9ly 1<1:9m0 1<1:9m2 1<1:9m3 1<1:9m5 1<1:9m7 1<1:9m9 1<1:9mb
1<1:9md 1<1:9mf 1<1:9mh 1<1:9mj 1<1:9ml 1<1:9mn 1<1:9mp 1<1:9ms 1<1:9mu 1<1:9mw 1<1:9my*6 6<1:9n6 1<1:9n9 1<1:9nc
1<1:9nf 1<1:9ni*5 5<1:9no 1<1:9nq 1<1:9ns*6 6<1:9nz*4 4<c:fl0,gp8 1<c:9lu,9n5,9oc,9mw 1<c:9lu,9nv,9n9,9lt
1<c:9lu,9o3,9ne,9lu 1<c:9lu,9oc,9nv 1<c:9lw,9mz,9o3,9m8 1<c:9lw,9o3,9mp 1<c:9ly,9m1,9o3 1<c:9m0,9mh,9m7,9oc,9mx
1<c:9m0,9oc,9m3,9oc 1<c:9m2,9o3,9mh 1<c:9m2,9oc,9nk 1<c:9m3,9lw,9nu 1<c:9m3,9nt,9mr,9mw 1<c:9m3,9nx,9nu,9oc
1<c:9m4,9nx,9o3 1<c:9m4,9o3,9ni 1<c:9m6,9m4 1<c:9m6,9mz,9oc 1<c:9m5,9np,9nu,9oc 1<c:9m6,9nv,9mo,9oc 1<c:9m5,9nx
1<c:9m5,9nx,9m8,9nt,9nk 1<c:9m5,9nx,9nl,9oc,9mw,9nv 1<c:9m5,9nx,9nz,9mr,9mw 1<c:9m8,9nt,9nk 1<c:9m8,9nt,9nk,9mw,9o3
1<c:9m7,9nv,9mk,9lw,9nx 1<c:9m7,9nx,9oc,9n1 1<c:9m9,9oc,9mh 1<c:9mb,9nv,9my 1<c:9mb,9oc,9nh 1<c:9md,9lw,9m7,9nv
1<c:9md,9o3,9mp,9oc,9nk 1<c:9mf,9nu,9o3,9m8 1<c:9mj,9o3,9mp 1<c:9mj,9o3,9mw 1<c:9mo,9oc,9mh 1<c:9mv,9mf 1<c:9mx,9nv
1<c:9mw,9o3 1<c:9my,9n2 1<c:9n2,9mr,9mw 1<c:9n3,9lw,9ms 1<c:9n5,9oc,9mj,9o3,9mw 1<c:9n5,9oc,9ms 1<c:9n4,9oc,9nw,9nv
1<c:9n8,9lu,9mh,9mw,9nv 1<c:9n8,9m7,9nv 1<c:9n8,9mb 1<c:9n7,9nv 1<c:9n9,9lt,9nt,9mr,9mx 1<c:9n9,9lv,9oc,9mw
1<c:9na,9mr,9mf,9lz,9nv 1<c:9n9,9nt,9o3 1<c:9nc,9m7,9mn,9oc,9nv 1<c:9ne,9ml 1<c:9ne,9mz,9n6 1<c:9nc,9nv,9ms
1<c:9ne,9o3,9mh 1<c:9ne,9oc,9mg 1<c:9nd,9oc,9mn 1<c:9nh,9lw,9o3,9mw 1<c:9ng,9nv,9mw 1<c:9nf,9o3 1<c:9nh,9o3,9mx
1<c:9nf,9oc,9nv 1<c:9nf,9oc,9o3 1<c:9ni,9lw,9m7,9nx 1<c:9ni,9lw,9nv 1<c:9ni,9mr,9n3 1<c:9ni,9nv,9m7
1<c:9ni,9o3,9mf,9nr,9o3 1<c:9nj,9m7,9nx,9o3 1<c:9nj,9nu 1<c:9nj,9nu,9n4,9oc,9nv 1<c:9nl,9m4 1<c:9nl,9m4,9mw,9o3
1<c:9nl,9oc,9mw,9nv 1<c:9no,9oc,9mx 1<c:9no,9oc,9nv 1<c:9nq,9lu,9o3 1<c:9nu,9mr,9mw,9nv 1<c:9nu,9nt 1<c:9nv,9n8,9oc
1<c:9nv,9oc,9na,9nv 1<c:9nw,9nk 1<c:9nw,9o3,9mw,9ma,9o3 1<c:9nz,9mr,9mw 1<2:1c,m9l 1<2:1d,m9l 1<2:1e,m9l 1<2:1f,m9l
1<2:1g,m9l 1<2:1h,m9l 1<2:1i,m9l 1<2:1j,m9l 1<2:1k,m9l 1<2:1l,m9l 1<2:1d,1c,m9l 1<2:1d,1d,m9l 1<2:1d,1e,m9l
1<2:1d,1f,m9l 1<2:1d,1g,m9l 1<2:1d,1h,m9l 1<2:1d,1i,m9l 1<2:1d,1j,m9l 1<2:1d,1k,m9l 1<2:1d,1l,m9l 1<2:1e,1c,m9l
1<2:1e,1d,m9l 1<2:1e,1e,m9l 1<2:1e,1f,m9l 1<2:1e,1g,m9l 1<c:2w,28,2p 1<c:2s,2p 1<c:1t,2d 1<c:2q,2p,36 1<c:33,2e
1<c:34,2r 1<c:2s,31 1<c:2s,31,4y 1<c:2s,31,4z 1<c:21,2d 1<c:inn,jdc 1<c:k6l,gp8 1<c:hlz,l7n 1<c:k5q,lh7
1<c:kkq,irz,fmi,ny6 1<c:34,1t 1<c:32,1t 1<c:qk,1t 1<c:31,1t 1<c:2z,1t 1<c:23,1u 1<c:25,1u 1<c:1z,1u 1<c:2r,2p,30
1<c:2z,2r,2p,30 1<c:34,1y 1<c:32,1y 1<c:qk,1y 1<c:qk,2v 1<c:31,2v 1<c:2z,2v 1<c:20,3e 1<c:2z,20,3e 1<c:25,20,3e
1<c:1z,20,3e 1<c:2c,20,3e 1<c:qk,6j7 1<c:31,6j7 1<c:2s,6j7 1<c:2z,6j7 1<c:2u,31 1<c:32,31 1<c:qk,31 1<c:31,31
1<c:2r,31 1<c:2z,31 1<c:31,31,4y 1<c:2r,31,4y 1<c:31,4y 1<c:2z,31,4y 1<c:31,31,4z 1<c:2r,31,4z 1<c:31,4z 1<c:2z,31,4z
1<c:31,6qd,37 1<c:31,6qd,37,4y 1<c:28,2p 1<c:2z,28,2p 1<c:25,28,2p 1<c:1z,28,2p 1<c:36,2p,2s 1<c:36,2p,2s,6qd,37
1<c:36,2p,2s,6qd,37,4y 1<c:34,37 1<c:32,37 1<c:qk,37 1<c:31,37 1<c:34,2e 1<c:32,2e 1<c:qk,2e 1<c:31,2e 1<c:2z,2e
1<c:25,2e 1<c:34,2f 1<c:32,2f 1<c:qk,2f 1<c:31,2f 1<c:2z,2f 1<c:25,2f 1<c:2z,q1 1<c:25,q1 1<c:2p,1a,31,1a 1<c:1u,35
1<c:2r,2r 1<c:2r,2s 1<c:1v,6qd,2z,2v 1<c:1v,33,1a 1<c:2s,1u 1<c:1z,3d 1<c:2w,2p 1<c:20,28 1<c:2x,32 1<c:23,23
1<c:23,25 1<c:2z,38 1<c:30,31 1<c:30,32 1<c:30,33,2v 1<c:30,3c 1<c:31,2q 1<c:31,2x,30 1<c:31,33,30 1<c:28,20
1<c:34,1a,31,1a 1<c:28,28,25 1<c:28,2a 1<c:37,36 1<c:2b,3a 1<c:2f,2q 1<c:2e,6qd,31 1<c:1t,6qd,31 1<2:1d,k4l 1<2:1e,k4l
1<2:1f,k4l 1<2:1g,k4l 1<2:1h,k4l 1<2:1i,k4l 1<2:1j,k4l 1<2:1k,k4l 1<2:1l,k4l 1<2:1d,1c,k4l 1<2:1d,1d,k4l 1<2:1d,1e,k4l
1<2:1d,1f,k4l 1<2:1d,1g,k4l 1<2:1d,1h,k4l 1<2:1d,1i,k4l 1<2:1d,1j,k4l 1<2:1d,1k,k4l 1<2:1d,1l,k4l 1<2:1e,1c,k4l
1<2:1e,1d,k4l 1<2:1e,1e,k4l 1<2:1e,1f,k4l 1<2:1e,1g,k4l 1<2:1e,1h,k4l 1<2:1e,1i,k4l 1<2:1e,1j,k4l 1<2:1e,1k,k4l
1<2:1e,1l,k4l 1<2:1f,1c,k4l 1<2:1f,1d,k4l 1<c:2v,2p,30 mn1<e:ui 1<e:uk 5v<e:x2n 3m<e:1v 1<e:1y 1<e:29 4<e:86 1<e:9f
o3<e:x0n 1<e:xtj 1<e:h7 1<e:xua a<e:i5 fpz<2:2u,2u 1<2:2u,2x 1<2:2u,30 1<2:2u,2u,2x 1<2:2u,2u,30 1<2:an,38 1<2:37,38
d<2:12s,12u 1<2:12s,12d 1<2:12s,12j 1<2:132,12u 1<2:12s,12l 6:15l,14k 2:16a,14n 1<4:15u 1<4:15c 1<4:15f 1<4:15g
1<4:15n*3 3<4:160 1<4:162 1<4:17 1:161,14x 1:161,14y 1:1dmx,14x 1:1dmx,14y 1:15c,14n 1:15c,14o 1:15c,14s 1:15d,14s
1:15e,14s 1:15f,14s 1:15g,14s 1:15h,14s 1:15i,14s 2:15k,14s 1:15l,14s 1:15m,14s 1:15n,14s 1:15o,14s 2:15q,14s
2:15s,14s 1:15t,14s 2:15v,14s 1:15w,14s 2:15y,14s 1:15z,14s 1:160,14s 1:161,14s 1:162,14s 1:15h,14p 1:15d,14v
1:15n,14v 1:15w,14v 1<2:15c,15o 1<7:19t 1<3:19t 1<7:1a3 1<3:1a3 1<6:1a3 1<8:1a3 1<7:1a6 1<3:1a6 1<6:1a6 1<8:1a6
1<7:1a8 1<3:1a8 1<6:1a8 1<8:1a8 1<7:1a2 1<3:1a2 1<6:1a2 1<8:1a2 1<7:1a7 1<3:1a7 1<6:1a7 1<8:1a7 1<7:1a1 1<3:1a1
1<6:1a1 1<8:1a1 1<7:1b8 1<3:1b8 1<6:1b8 1<8:1b8 1<7:1ba 1<3:1ba 1<6:1ba 1<8:1ba 1<7:1ac 1<3:1ac 1<6:1ac 1<8:1ac
1<7:1ab 1<3:1ab 1<6:1ab 1<8:1ab 1<7:1ae 1<3:1ae 1<6:1ae 1<8:1ae 1<7:1af 1<3:1af 1<6:1af 1<8:1af 1<7:1al 1<3:1al
1<7:1ak 1<3:1ak 1<7:1am 1<3:1am 1<7:1ag 1<3:1ag 1<7:1aw 1<3:1aw 1<7:1ap 1<3:1ap 1<7:1bd 1<3:1bd 1<6:1bd 1<8:1bd
1<7:1bj 1<3:1bj 1<6:1bj 1<8:1bj 1<7:1bn 1<3:1bn 1<6:1bn 1<8:1bn 1<7:1bl 1<3:1bl 1<6:1bl 1<8:1bl 1<7:1bu 1<3:1bu
1<7:1bv 1<3:1bv 1<6:1bv 1<8:1bv 1<7:1c0 1<3:1c0 1<7:1c1 1<3:1c1 1<6:1c1 1<8:1c1 1<7:1by 1<3:1by 1<6:1by 1<8:1by
1<7:1ci 1<3:1ci 1<7:1cj 1<3:1cj y<7:1bh 1<3:1bh 1<6:1bh 1<8:1bh 1<7:1c7 1<3:1c7 1<7:1c6 1<3:1c6 1<7:1c8 1<3:1c8
1<7:19z 1<7:1cb 1<3:1cb 1<7:1c5 1<3:1c5 1<7:1c9 1<3:1c9 1<7:1cg 1<3:1cg 1<6:1cg 1<8:1cg 1<6:18p 1<8:18p 1<7:17q,17r
1<3:17q,17r 1<7:17q,1cl 1<3:17q,1cl 1<7:17q,18o 1<3:17q,18o 1<7:17q,1c7 1<3:17q,1c7 1<7:17q,1c6 1<3:17q,1c6
1<7:17q,1c8 1<3:17q,1c8 1<7:17q,1cg 1<3:17q,1cg 1<6:17q,1cg 1<7:17q,18p 1<3:17q,18p 1<6:17q,18p 1<7:1cc 1<3:1cc
1<6:1cc 1<8:1cc 1<7:17q,17w 1<7:17q,17x 1<7:17q,18l 1<7:17q,18p 1<7:17q,18q 1<7:17s,17w 1<7:17s,17x 1<7:17s,17y
1<7:17s,18l 1<7:17s,18p 1<7:17s,18q 1<7:17u,17w 1<7:17u,17x 1<7:17u,17y 1<7:17u,18l 1<7:17u,18p 1<7:17u,18q
1<7:17v,17w 1<7:17v,18l 1<7:17v,18p 1<7:17v,18q 1<7:17w,17x 1<7:17w,18l 1<7:17x,17w 1<7:17x,18l 1<7:17y,17w
1<7:17y,17x 1<7:17y,18l 1<7:183,17w 1<7:183,17x 1<7:183,17y 1<7:183,18l 1<7:185,17x 1<7:185,18l 1<7:186,17w
1<7:186,17x 1<7:186,17y 1<7:186,18l 1<7:187,17x 1<7:187,18l 1<7:188,18l 1<7:189,17w 1<7:189,18l 1<7:18a,17w
1<7:18a,18l 1<7:18h,17w 1<7:18h,17x 1<7:18h,17y 1<7:18h,18l 1<7:18h,18p 1<7:18h,18q 1<7:18i,17x 1<7:18i,18l
1<7:18i,18p 1<7:18i,18q 1<7:18j,17r 1<7:18j,17w 1<7:18j,17x 1<7:18j,17y 1<7:18j,18k 1<7:18j,18l 1<7:18j,18p
1<7:18j,18q 1<7:18k,17w 1<7:18k,17x 1<7:18k,17y 1<7:18k,18l 1<7:18k,18p 1<7:18k,18q 1<7:18l,17w 1<7:18l,17x
1<7:18l,17y 1<7:18l,18l 1<7:18l,18p 1<7:18l,18q 1<7:18m,17w 1<7:18m,17x 1<7:18m,17y 1<7:18m,18l 1<7:18m,18p
1<7:18m,18q 1<7:18n,17w 1<7:18n,18l 1<7:18n,18p 1<7:18n,18q 1<7:18q,17w 1<7:18q,17x 1<7:18q,17y 1<7:18q,18l
1<7:18q,18p 1<7:18q,18q 1<7:180,19s 1<7:181,19s 1<7:18p,19s 1<7:w,18s,18x 1<7:w,18t,18x 1<7:w,18u,18x 1<7:w,18v,18x
1<7:w,18w,18x 1<7:w,18x,19s 1<3:17q,181 1<3:17q,182 1<3:17q,18l 1<3:17q,18m 1<3:17q,18p 1<3:17q,18q 1<3:17s,181
1<3:17s,182 1<3:17s,18l 1<3:17s,18m 1<3:17s,18p 1<3:17s,18q 1<3:17u,181 1<3:17u,182 1<3:17u,18l 1<3:17u,18m
1<3:17u,18p 1<3:17u,18q 1<3:17v,181 1<3:17v,182 1<3:17v,18l 1<3:17v,18m 1<3:17v,18p 1<3:17v,18q 1<3:18h,18p
1<3:18h,18q 1<3:18i,18p 1<3:18i,18q 1<3:18j,17r 1<3:18j,18k 1<3:18j,18l 1<3:18j,18p 1<3:18j,18q 1<3:18k,18l
1<3:18k,18p 1<3:18k,18q 1<3:18l,17r 1<3:18l,18l 1<3:18m,181 1<3:18m,182 1<3:18m,18l 1<3:18m,18m 1<3:18m,18p
1<3:18m,18q 1<3:18p,19s 1<3:18q,181 1<3:18q,182 1<3:18q,18l 1<3:18q,18m 1<3:18q,18p 1<3:18q,18q 1<6:17q,17w
1<6:17q,17x 1<6:17q,17y 1<6:17q,18l 1<6:17q,18n 1<6:17s,17w 1<6:17s,17x 1<6:17s,17y 1<6:17s,18l 1<6:17s,18n
1<6:17u,17w 1<6:17u,17x 1<6:17u,17y 1<6:17u,18l 1<6:17u,18n 1<6:17v,18l 1<6:17w,17x 1<6:17w,18l 1<6:17x,17w
1<6:17x,18l 1<6:17y,17w 1<6:17y,18l 1<6:183,17w 1<6:183,17x 1<6:183,17y 1<6:183,18l 1<6:185,17x 1<6:185,17y
1<6:185,18l 1<6:186,17w 1<6:186,17x 1<6:186,17y 1<6:186,18l 1<6:187,17x 1<6:188,18l 1<6:189,17w 1<6:189,18l
1<6:18a,17w 1<6:18a,18l 1<6:18h,17w 1<6:18h,17x 1<6:18h,17y 1<6:18h,18l 1<6:18i,17x 1<6:18i,18l 1<6:18j,17w
1<6:18j,17x 1<6:18j,17y 1<6:18j,18k 1<6:18j,18l 1<6:18k,17w 1<6:18k,17x 1<6:18k,17y 1<6:18k,18l 1<6:18k,18n
1<6:18l,17w 1<6:18l,17x 1<6:18l,17y 1<6:18l,18l 1<6:18m,17w 1<6:18m,17x 1<6:18m,17y 1<6:18m,18l 1<6:18m,18n
1<6:18n,17w 1<6:18n,18l 1<6:18n,19s 1<6:18q,17w 1<6:18q,17x 1<6:18q,17y 1<6:18q,18l 1<6:18q,18n 1<8:17q,18l
1<8:17q,18n 1<8:17s,18l 1<8:17s,18n 1<8:17u,18l 1<8:17u,18n 1<8:17v,18l 1<8:17v,18n 1<8:183,18l 1<8:183,18n
1<8:184,18l 1<8:184,18n 1<8:18j,18k 1<8:18j,18l 1<8:18k,18l 1<8:18m,18l 1<8:18m,18n 1<8:18q,18l 1<8:18q,18n
1<8:18g,18u,18x 1<8:18g,18v,18x 1<8:18g,18w,18x 1<7:187,18p 1<7:187,18q 1<7:189,18p 1<7:189,18q 1<7:18a,18p
1<7:18a,18q 1<7:183,18p 1<7:183,18q 1<7:184,18p 1<7:184,18q 1<7:17x,18p 1<7:17x,18q 1<7:17w,18p 1<7:17w,18q
1<7:17y,18p 1<7:17y,18q 1<7:185,18p 1<7:185,18q 1<7:186,18p 1<7:186,18q 1<7:184,17w 1<7:184,17x 1<7:184,17y
1<7:184,18l 1<7:184,181 1<7:183,181 1<7:185,181 1<7:186,181 1<3:187,18p 1<3:187,18q 1<3:189,18p 1<3:189,18q
1<3:18a,18p 1<3:18a,18q 1<3:183,18p 1<3:183,18q 1<3:184,18p 1<3:184,18q 1<3:17x,18p 1<3:17x,18q 1<3:17w,18p
1<3:17w,18q 1<3:17y,18p 1<3:17y,18q 1<3:185,18p 1<3:185,18q 1<3:186,18p 1<3:186,18q 1<3:184,17w 1<3:184,17x
1<3:184,17y 1<3:184,18l 1<3:184,181 1<3:183,181 1<3:185,181 1<3:186,181 1<6:184,17w 1<6:184,17x 1<6:184,17y
1<6:184,18l 1<6:183,18n 1<6:184,18n 1<6:187,18l 1<8:183,17w 1<8:183,17x 1<8:183,17y 1<8:184,17w 1<8:184,17x
1<8:184,17y 1<8:187,18l 1<8:188,18l 1<3:17r,18r 1<7:17r,18r j<6:17u,17w,18l 1<3:17u,17x,17w 1<6:17u,17x,17w
1<6:17u,17x,18l 1<6:17u,17y,18l 1<6:17u,18l,17w 1<6:17u,18l,17x 1<6:17u,18l,17y 1<3:17w,18l,17x 1<6:17w,18l,17x
1<3:17x,18l,18q 1<3:17x,18l,18p 1<6:183,17x,17w 1<6:183,17w,17x 1<3:183,17w,18p 1<3:183,18l,17x 1<6:183,18l,17x
1<6:183,18l,17w 1<3:183,18l,18l 1<6:183,18l,18l 1<3:185,17x,17x 1<6:185,17x,17x 1<3:185,18l,18l 1<3:184,17x,18l
1<6:184,17x,18l 1<3:184,17w,18q 1<3:184,18l,17y 1<6:184,18l,17y 1<3:184,18l,18l 1<6:184,18l,18l 1<3:186,17x,18p
1<3:186,17y,18l 1<6:186,17y,18l 1<3:187,18l,17x 1<6:187,18l,17x 1<6:187,18l,18l 1<3:187,18l,18q 1<3:189,17w,18l
1<3:189,18l,18l 1<6:189,18l,18l 1<3:189,18l,18p 1<3:18a,18l,18l 1<3:18a,18l,18q 1<3:18a,18l,18p 1<3:18h,17y,18l
1<6:18h,17y,18l 1<3:18i,18l,17x 1<3:18i,18l,18l 1<3:18k,17x,18l 1<3:18k,17x,18q 1<3:18k,17x,18p 1<6:18k,17w,17w
1<3:18k,17w,17w 1<3:18k,17y,18l 1<6:18k,17y,18l 1<3:18k,18l,17x 1<6:18k,18l,17x 1<6:18l,17x,17w 1<6:18l,17x,18l
1<3:18l,17x,18q 1<6:18l,17w,17x 1<6:18l,17w,18l 1<6:18l,17y,17w 1<6:18l,17y,18l 3<6:18l,17w,17y 1<6:18n,18l,17w
1<6:18n,18l,18l 1<6:18m,17x,18l 1<3:18m,17x,18p 1<3:18m,17w,18l 1<6:18m,17w,18l 1<3:18m,17w,18p 1<3:18m,18l,18q
1<3:18m,18l,18p 1<3:18q,18l,18l 1<6:18q,18l,18l 1<3:17s,17y,18q 1<3:17u,17w,18q 1<3:17u,17w,18p 1<3:17u,17y,18q
1<3:17u,17y,18p 1<3:17u,18l,18q 1<3:17u,18l,18p 1<3:17w,18l,18q 1<3:17w,17x,18p 1<3:17w,18l,18p 1<3:183,17y,18p
1<3:185,17x,18q 1<3:184,17x,18q 1<3:186,17x,18q 1<3:18k,17w,18q 1<3:18k,18l,18q 1<3:18q,17x,18q 1<3:18q,17w,18q
1<3:18q,18l,18q 1<3:18l,18l,18q 1<3:18i,18l,18q 1<3:18m,17x,18q 1<6:18i,18l,17x 1<6:18k,17x,18l 1<3:189,18l,18q
1<3:18j,18l,18q 1<6:18m,17w,17x 1<3:18l,17y,18q 1<6:18k,17w,18l 1<3:18j,18l,18l 1<3:18k,17w,18l 1<3:18m,17w,17x
1<3:17w,17x,18q 1<3:17x,17w,18q 1<3:18l,17w,18q 1<3:18h,18l,18q 1<3:17s,17x,18q 1<6:18j,18l,18l 1<6:189,17w,18l
1<6:185,18l,18l 1<3:183,17y,18q 1<3:18m,17w,18q 15<7:185,18k,1ci 1<7:18i,18k,1ci 1<7:17r,18k,18k,18n
1<7:17r,18j,17s,181 1<7:18l,17x,18l,17z 1<7:185,18k,189,18l 1<7:181,183,18o,18k 1<7:189,18k,18q,18n
1<7:18o,183,18k,18l 1<7:185,18k,18p 1<7:185,18k,18p,w,17r,18k,18k,18n,w,189,18k,18q,18n,w,18o,183,18k,18l
1<7:17w,18k,w,17w,18k,17r,18k,18n 1<7:181,1cc,17r,18k k<f:18 1<f:9hd 1<f:9he 1<f:1m 1<f:1n 1<f:x 1<f:1r 1<f:9hy
1<f:9hz 1<f:6cm n<f:6cl 1<f:6c4 1<f:6c3 1<f:2n 1<f:2n 1<f:14 1<f:15 1<f:3f 1<f:3h 1<f:9hw 1<f:9hx 1<f:9hs 1<f:9ht
1<f:9hm 1<f:9hn 1<f:9hk 1<f:9hl 1<f:9ho*4 6<f:2j 1<f:2l 1<2:6da 1<2:6da 1<2:6da 1<2:6da 1<2:2n 1<2:2n 1<2:2n 1<b:18
1<b:9hd 1<b:1a 2<b:1n 1<b:1m 1<b:1r 1<b:x 1<b:6c4 1<b:14 1<b:15 1<b:3f 1<b:3h 1<b:9hw 1<b:9hx 1<b:z 1<b:12 1<b:16
1<b:17 1<b:19 1<b:1o 1<b:1q 1<b:1p 2<b:2k 1<b:10 1<b:11 1<b:1s 5<7:w,18r 1<8:18g,18r 1<7:w,18s 2<7:w,18t 2<7:w,18u
1<8:18g,18u 1<7:w,18v 1<8:18g,18v 1<7:w,18w 1<8:18g,18w 1<7:w,18x 1<8:18g,18x 1<7:w,18y 1<8:18g,18y 1<7:17l 1<7:17m
1<3:17m 1<7:17n 1<3:17n 1<7:17o 1<3:17o 1<7:17p 1<3:17p 1<7:17q 1<3:17q 1<6:17q 1<8:17q 1<7:17r 1<3:17r 1<7:17s
1<3:17s 1<6:17s 1<8:17s 1<7:17t 1<3:17t 1<7:17u 1<3:17u 1<6:17u 1<8:17u 1<7:17v 1<3:17v 1<6:17v 1<8:17v 1<7:17w
1<3:17w 1<6:17w 1<8:17w 1<7:17x 1<3:17x 1<6:17x 1<8:17x 1<7:17y 1<3:17y 1<6:17y 1<8:17y 1<7:17z 1<3:17z 1<7:180
1<3:180 1<7:181 1<3:181 1<7:182 1<3:182 1<7:183 1<3:183 1<6:183 1<8:183 1<7:184 1<3:184 1<6:184 1<8:184 1<7:185
1<3:185 1<6:185 1<8:185 1<7:186 1<3:186 1<6:186 1<8:186 1<7:187 1<3:187 1<6:187 1<8:187 1<7:188 1<3:188 1<6:188
1<8:188 1<7:189 1<3:189 1<6:189 1<8:189 1<7:18a 1<3:18a 1<6:18a 1<8:18a 1<7:18h 1<3:18h 1<6:18h 1<8:18h 1<7:18i
1<3:18i 1<6:18i 1<8:18i 1<7:18j 1<3:18j 1<6:18j 1<8:18j 1<7:18k 1<3:18k 1<6:18k 1<8:18k 1<7:18l 1<3:18l 1<6:18l
1<8:18l 1<7:18m 1<3:18m 1<6:18m 1<8:18m 1<7:18n 1<3:18n 1<6:18n 1<8:18n 1<7:18o 1<3:18o 1<7:18p 1<3:18p 1<7:18q
1<3:18q 1<6:18q 1<8:18q 1<7:18k,17m 1<3:18k,17m 1<7:18k,17n 1<3:18k,17n 1<7:18k,17p 1<3:18k,17p 1<7:18k,17r
1<3:18k,17r 5<g:x*2m 2m<g:879 1<g:87a 1<9:9he 1<9:9ho 1<9:9hp 1<9:9hd 1<9:9ob 1<9:9o2 1<9:9lt 1<9:9lv 1<9:9lx 1<9:9lz
1<9:9m1 1<9:9nn 1<9:9np 1<9:9nr 1<9:9mr 1<9:9oc 1<9:9lu 1<9:9lw 1<9:9ly 1<9:9m0 1<9:9m2 1<9:9m3 1<9:9m5 1<9:9m7
1<9:9m9 1<9:9mb 1<9:9md 1<9:9mf 1<9:9mh 1<9:9mj 1<9:9ml 1<9:9mn 1<9:9mp 1<9:9ms 1<9:9mu 1<9:9mw 1<9:9my*6 6<9:9n6
1<9:9n9 1<9:9nc 1<9:9nf 1<9:9ni*5 5<9:9no 1<9:9nq 1<9:9ns*6 6<9:9nz 1<9:9o3 1<9:9ll 1<9:9lm 1<9:9r8 1<9:9pt*u
x<9:9qn*6 8<9:9qt*6 8<9:9qz*6 8<9:9r5*3 6<g:4i 1<g:4j 1<g:4s 1<g:4v 1<g:4m 1<g:4l 1<g:6g9 2<9:7b6 1<9:6mo*4 4<9:7fk
1<9:7gr 1hv<e:k0 1<e:k1 1<e:6e 1<e:ih 1<e:gj 2<e:ir 1<e:xuu 1<e:it 1<e:is 1<e:gm 1<e:gn 1<e:5u9 1<e:go 1<e:gu 1<e:ix
1<e:h0 1<e:gy 1<e:gw 1<e:ij 1<e:87 1<e:ik 1<e:h3 1<e:hw 1<e:iy 1<e:iz 1<e:h8 1<e:2mmc 1<e:x3i 1<e:ha 1<e:2mmd 1<e:i6
1<e:2mme 1<e:6w 1<e:hi 1<e:hj 1<e:35 1<e:hm 1<e:2mmg 1<e:hp 1<e:hq 1<e:hs 1<e:iw 1<e:iu 1<e:xuv 1<e:iv 1<e:i0 1<e:8s1
2<e:i7 1<e:ip 1<e:iq 1<e:ig 1<e:cg*3 3<e:2mmi 1<e:2mn2 1r4:1huh,1hve 2:1huj,1hve f:1hut,1hve 3n:1hyp,1hyf 1:1hyq,1hyf
f0:1idj,1ida 1:1idj,1idz a7:1int,1inu 1:1int,1ink 2:1int,1inx 70:1iuw,1iun 1:1iux,1iun ot:1jjp,1jjk 10di:2jx3,2jxh
1:2jx4,2jxh 1:2jxb,2jxq 1:2jxb,2jxr 1:2jxb,2jxs 1:2jxb,2jxt 1:2jxb,2jxu 2f:2jzt,2jxh 1:2jzu,2jxh 1:2jzv,2jxq
1:2jzw,2jxq 1:2jzv,2jxr 1:2jzw,2jxr g0<4:1t*q q<4:2p*q q<4:1t*q q<4:2p*7 8<4:2x*i i<4:1t*q q<4:2p*q q<4:1t 2<4:1v
1<4:1w 3<4:1z 3<4:22 1<4:23 3<4:26*4 5<4:2b*8 8<4:2p*4 5<4:2u 2<4:2w*7 8<4:34*b b<4:1t*q q<4:2p*q q<4:1t 1<4:1u
2<4:1w*4 6<4:22*8 9<4:2b*7 8<4:2p*q q<4:1t 1<4:1u 2<4:1w*4 5<4:21*5 6<4:27 4<4:2b*7 8<4:2p*q q<4:1t*q q<4:2p*q
q<4:1t*q q<4:2p*q q<4:1t*q q<4:2p*q q<4:1t*q q<4:2p*q q<4:1t*q q<4:2p*q q<4:1t*q q<4:2p*q q<4:8h 1<4:fr 3<4:pd*h
h<4:s4 1<4:pv*7 7<4:6pz 1<4:q9*p p<4:6pu 1<4:s5 1<4:r5 1<4:s0 1<4:r9 1<4:s1 1<4:ra 1<4:pd*h h<4:s4 1<4:pv*7 7<4:6pz
1<4:q9*p p<4:6pu 1<4:s5 1<4:r5 1<4:s0 1<4:r9 1<4:s1 1<4:ra 1<4:pd*h h<4:s4 1<4:pv*7 7<4:6pz 1<4:q9*p p<4:6pu 1<4:s5
1<4:r5 1<4:s0 1<4:r9 1<4:s1 1<4:ra 1<4:pd*h h<4:s4 1<4:pv*7 7<4:6pz 1<4:q9*p p<4:6pu 1<4:s5 1<4:r5 1<4:s0 1<4:r9
1<4:s1 1<4:ra 1<4:pd*h h<4:s4 1<4:pv*7 7<4:6pz 1<4:q9*p p<4:6pu 1<4:s5 1<4:r5 1<4:s0 1<4:r9 1<4:s1 1<4:ra 1<4:rg
1<4:rh 3<4:1c*a a<4:1c*a a<4:1c*a a<4:1c*a a<4:1c*a 1mi<e:ts*9 9<e:u2*3 3<e:u6*b b<e:uj 1<e:ul 1<e:um 1<e:ww9 1<e:yh
1<e:uu 1<e:uw 1<e:yx 1<e:xb 1<e:y7 1<d:ts*9 9<d:u2 1<d:u3 1<d:u6 1<d:u7 1<d:u9 1<d:ub*6 6<d:ui 1<d:uj 1<d:wh 1<d:uu
1<d:ut 1<d:v3 1<e:x7 1<e:wup 1<e:xd 2oj<4:17r 1<4:17s 1<4:17w 1<4:17z 2<4:18o 1<4:182 1<4:17x 1<4:187 1<4:18q
1<4:18j*4 4<4:183 1<4:189 1<4:18h 1<4:185 1<4:18i 1<4:181 1<4:184 1<4:17u 1<4:17v 1<4:17y 1<4:180 1<4:186 1<4:188
1<4:18a 1<4:19q 1<4:1bu 1<4:1b5 1<4:19r 2<4:17s 1<4:17w 2<4:18n 3<4:17x 2<4:18q 1<4:18j*4 4<4:183 1<4:189 1<4:18h
1<4:185 1<4:18i 2<4:184 1<4:17u 1<4:17v 1<4:17y 2<4:186 2<4:18a 7<4:17w 5<4:17x 2<4:18q 2<4:18k 2<4:18m 1<4:183
1<4:189 2<4:185 1<4:18i 2<4:184 3<4:17y 2<4:186 2<4:18a 2<4:1bu 2<4:19r 2<4:17s 1<4:17w 2<4:18n 3<4:17x 1<4:187
1<4:18q 1<4:18j 2<4:18l 1<4:18m 1<4:183 1<4:189 1<4:18h 1<4:185 1<4:18i 2<4:184 1<4:17u 1<4:17v 1<4:17y 2<4:186
1<4:188 1<4:18a 1<4:19q 2<4:1b5 2<4:17r 1<4:17s 1<4:17w 1<4:17z 1<4:18n 1<4:18o 1<4:182 1<4:17x 1<4:187 1<4:18q
2<4:18k*3 3<4:183 1<4:189 1<4:18h 1<4:185 1<4:18i 1<4:181 1<4:184 1<4:17u 1<4:17v 1<4:17y 1<4:180 1<4:186 1<4:188
1<4:18a 6<4:17s 1<4:17w 1<4:17z 2<4:18o 1<4:182 1<4:17x 1<4:187 1<4:18q 2<4:18k*3 3<4:183 1<4:189 1<4:18h 1<4:185
1<4:18i 1<4:181 1<4:184 1<4:17u 1<4:17v 1<4:17y 1<4:180 1<4:186 1<4:188 1<4:18a g5<2:1c,1a 1<2:1c,18 1<2:1d,18
1<2:1e,18 1<2:1f,18 1<2:1g,18 1<2:1h,18 1<2:1i,18 1<2:1j,18 1<2:1k,18 1<2:1l,18 6<2:14,1t,15 1<2:14,1u,15 1<2:14,1v,15
1<2:14,1w,15 1<2:14,1x,15 1<2:14,1y,15 1<2:14,1z,15 1<2:14,20,15 1<2:14,21,15 1<2:14,22,15 1<2:14,23,15 1<2:14,24,15
1<2:14,25,15 1<2:14,26,15 1<2:14,27,15 1<2:14,28,15 1<2:14,29,15 1<2:14,2a,15 1<2:14,2b,15 1<2:14,2c,15 1<2:14,2d,15
1<2:14,2e,15 1<2:14,2f,15 1<2:14,2g,15 1<2:14,2h,15 1<2:14,2i,15 1<2:9hw,2b,9hx 1<1:1v 1<1:2a 1<1:1v,1w 1<1:2f,2i
2<c:1t*q q<c:20,2e 1<c:25,2e 1<c:2b,1w 1<c:2b,2b 1<c:28,28,2e 1<c:2f,1v r<e:25,1v 1<e:25,1w 1<e:25,2a 10<c:1w,22
34<c:9kr,9jf 1<c:9mb,9mb 1<c:9md e<c:jez 1<c:i1j 1<c:gjw 1<c:9mv 1<c:fik 1<c:hlm 1<c:r8j 1<c:hm1 1<c:fj8 1<c:k68
1<c:mch 1<c:k2h 1<c:g99 1<c:ivg 1<c:g3x 1<c:k34 1<c:g7x 1<c:oqq 1<c:n4v 1<c:rs9 1<c:hkg 1<c:gmx 1<c:lxw 1<c:jh1
1<c:jmd 1<c:feo 1<c:fex 1<c:si2 1<c:ijq 1<c:ffx 1<c:gkz 1<c:jk7 1<c:rxs 1<c:jf7 1<c:o01 1<c:o6y 1<c:glk 1<c:lts
1<c:kcp 1<c:kco 1<c:n5f 1<c:gaa 1<c:gxi 1<c:sp9 5<2:9hw,kdo,9hx 1<2:9hw,fex,9hx 1<2:9hw,fik,9hx 1<2:9hw,i2x,9hx
1<2:9hw,m9l,9hx 1<2:9hw,jf7,9hx 1<2:9hw,nh3,9hx 1<2:9hw,gd9,9hx 1<2:9hw,k0n,9hx 8<1:ivr 1<1:gkv 1wf<4:1c*a
"""
NOT_COMPOSED = """\
n4 n5 n7 n8 ok ou p3 1ug 1uh 1ui 1uj 1uk 1ul 1um 1un 1y4 1y5 1y7 20j 20m 21l 21m 21n 21q 28s 28t 30j 30t 30y 313 318
31l 31v 31x 31y 320 329 32r 331 336 33b 33g 33t 67l 67n 67p 67r 67t 67v 67x 69n 69q 6a1 6a3 6ab 6aj 6ar 6az 6b2 6b3
6bd 6bf 6bh 6bk 6bl 6jq 6ju 6jv 6y1 6y2 8gs 1dlp 1dlr 1dm2 1dm3 1dm4 1dm5 1dm6 1dm7 1dm8 1dm9 1dma 1dmb 1dmc 1dmd 1dme
1dmg 1dmh 1dmi 1dmj 1dmk 1dmm 1dmo 1dmp 1dmr 1dms 1dmu 1dmv 1dmw 1dmx 1dmy 1dmz 1dn0 1dn1 1dn2 2jxa 2jxb 2jxc 2jxd
2jxe 2jxf 2jxg 2jzv 2jzw 2jzx 2jzy 2jzz 2k00
"""
