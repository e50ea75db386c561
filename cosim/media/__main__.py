from pathlib import Path
import sys,time
from cosim.media import fluids, fit, functions, modelica, coefficients
t=time.time()
f=fluids.fluid(sys.argv[1]); c=fit.fit(f); print(time.time()-t)
coefficients.write(c, coefficients.path_of(c.package))
c2=coefficients.read(coefficients.path_of(c.package)); assert c==c2
fs=functions.functions(c); print(time.time()-t)
if len(sys.argv)>2: Path(sys.argv[2]).write_text(modelica.package_text(c,fs,'<html></html>'))
